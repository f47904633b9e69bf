import { fileURLToPath } from "node:url";
import ForkTsCheckerWebpackPlugin from "fork-ts-checker-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Everything comes from the page's own host. Fluent and Univer write their styles at run time, hence 'unsafe-inline' there. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** One page each: its entry, its template and the file that is served. A task pane for Excel is one more line. */
const pages = [{ name: "workbook", entry: "./src/standalone/main.tsx", template: "./src/standalone/page.html", filename: "index.html" }];

export default (_, { mode = "production" }) => {
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
    resolve: { extensions: [".js"] },
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
        ({ name, template, filename }) =>
          new HtmlWebpackPlugin({
            template,
            filename,
            chunks: [name],
            meta: { "Content-Security-Policy": { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy } },
          }),
      ),
      new MiniCssExtractPlugin({ filename: development ? "[name].css" : "[name].[contenthash:10].css", ignoreOrder: true }),
      ...(development ? [new ForkTsCheckerWebpackPlugin({ typescript: { build: true, mode: "readonly" } })] : []),
    ],
    devServer: { port: 3000, static: false, client: { overlay: { runtimeErrors: false } } },
    stats: "errors-warnings",
  };
};
