import { fileURLToPath } from "node:url";
import ForkTsCheckerWebpackPlugin from "fork-ts-checker-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import CopyPlugin from "copy-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { developmentCertificate } from "./tools/dev-certificate.mjs";
import { checkedPreset, officeJs, officeJsOrigin } from "./tools/office-js.mjs";
import { thirdPartyNotices } from "./tools/notices.mjs";
import { contentSecurityPolicy } from "./tools/security-policy.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** One page each: its entry, its template, the file that is served, and whether it runs inside Excel. */
const pages = [
  { name: "workbook", entry: "./src/standalone/main.tsx", template: "./src/standalone/page.html", filename: "index.html", inExcel: false },
  { name: "addin", entry: "./src/addin/main.tsx", template: "./src/addin/page.html", filename: "taskpane.html", inExcel: true },
];

export default async (env, { mode = "production" }) => {
  const preset = checkedPreset(env?.officejs ?? "cdn");
  const development = mode === "development";
  return {
    mode,
    context: at("."),
    entry: Object.fromEntries(pages.map(({ name, entry }) => [name, entry])),
    output: {
      path: at("dist"),
      filename: development ? "[name].js" : "[name].[contenthash:10].js",
      chunkFilename: development ? "[name].js" : "[name].[contenthash:10].js",
      assetModuleFilename: "assets/[name].[contenthash:10][ext]",
      publicPath: "auto",
      clean: true,
    },
    // Never eval: the content security policy forbids it, in development too.
    devtool: development ? "cheap-module-source-map" : false,
    // A package of distributions asks by eval whether there are generators, and takes it for no where a policy forbids that; a page
    // that does not ask answers the same, and the policy has nothing to report.
    resolve: { extensions: [".js"], alias: { "@stdlib/utils-eval": false } },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic", development } } },
            sourceMaps: development,
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"], sideEffects: true },
        { test: /\.(csv|svg)$/, type: "asset/resource" },
      ],
    },
    // swc minifies the grid's seven megabytes in a third of terser's time.
    optimization: {
      splitChunks: { chunks: "all", maxInitialRequests: 6 },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    plugins: [
      ...pages.map(
        ({ name, template, filename, inExcel }) =>
          new HtmlWebpackPlugin({
            template,
            filename,
            chunks: [name],
            meta: {
              "Content-Security-Policy": { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy(inExcel ? officeJsOrigin(preset) : null) },
            },
            ...(inExcel ? { officeJs: officeJs[preset], scriptLoading: "defer" } : {}),
          }),
      ),
      new CopyPlugin({ patterns: [{ from: "assets/icons/**/*.png" }, { from: "LICENSE", to: "LICENSE.txt", toType: "file" }] }),
      ...(development ? [] : [thirdPartyNotices()]),
      new MiniCssExtractPlugin({ filename: development ? "[name].css" : "[name].[contenthash:10].css", ignoreOrder: true }),
      ...(development ? [new ForkTsCheckerWebpackPlugin({ typescript: { build: true, mode: "readonly" } })] : []),
    ],
    devServer: {
      port: 3000,
      host: "localhost",
      static: env?.excel ? at("build/dev-excel") : false,
      client: { overlay: { runtimeErrors: false } },
      ...(env?.excel ? { server: { type: "https", options: await developmentCertificate() } } : {}),
    },
    stats: "errors-warnings",
  };
};
