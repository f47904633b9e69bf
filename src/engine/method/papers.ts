import type { Citation } from "./description.ts";

export const andersen1993: Citation = {
  text: "Andersen, P. & Petersen, N. C. (1993). A procedure for ranking efficient units in data envelopment analysis. Management Science 39(10), 1261–1264.",
  doi: "10.1287/mnsc.39.10.1261",
};

export const banker1984: Citation = {
  text: "Banker, R. D., Charnes, A. & Cooper, W. W. (1984). Some models for estimating technical and scale inefficiencies in data envelopment analysis. Management Science 30(9), 1078–1092.",
  doi: "10.1287/mnsc.30.9.1078",
};

export const berg1992: Citation = {
  text: "Berg, S. A., Førsund, F. R. & Jansen, E. S. (1992). Malmquist indices of productivity growth during the deregulation of Norwegian banking, 1980–89. Scandinavian Journal of Economics 94, S211–S228.",
};

export const bjurek1996: Citation = {
  text: "Bjurek, H. (1996). The Malmquist total factor productivity index. Scandinavian Journal of Economics 98(2), 303–313.",
  doi: "10.2307/3440861",
};

export const bolos2023: Citation = {
  text: "Bolós, V. J., Benítez, R. & Coll-Serrano, V. (2023). Continuous models combining slacks-based measures of efficiency and super-efficiency. Central European Journal of Operations Research (composite SBM).",
  doi: "10.1007/s10100-022-00813-5",
};

export const caves1982: Citation = {
  text: "Caves, D. W., Christensen, L. R. & Diewert, W. E. (1982). The economic theory of index numbers and the measurement of input, output, and productivity. Econometrica 50(6), 1393–1414.",
  doi: "10.2307/1913388",
};

export const chambers1996: Citation = {
  text: "Chambers, R. G., Chung, Y. & Färe, R. (1996). Benefit and distance functions. Journal of Economic Theory 70(2), 407–419.",
  doi: "10.1006/jeth.1996.0096",
};

export const chambersFare1996: Citation = {
  text: "Chambers, R. G., Färe, R. & Grosskopf, S. (1996). Productivity growth in APEC countries. Pacific Economic Review 1(3), 181–190.",
  doi: "10.1111/j.1468-0106.1996.tb00184.x",
};

export const charnes1978: Citation = {
  text: "Charnes, A., Cooper, W. W. & Rhodes, E. (1978). Measuring the efficiency of decision making units. European Journal of Operational Research 2(6), 429–444.",
  doi: "10.1016/0377-2217(78)90138-8",
};

export const charnes1985: Citation = {
  text: "Charnes, A., Cooper, W. W., Golany, B., Seiford, L. & Stutz, J. (1985). Foundations of data envelopment analysis for Pareto–Koopmans efficient empirical production functions. Journal of Econometrics 30(1–2), 91–107.",
  doi: "10.1016/0304-4076(85)90133-2",
};

export const chung1997: Citation = {
  text: "Chung, Y. H., Färe, R. & Grosskopf, S. (1997). Productivity and undesirable outputs: a directional distance function approach. Journal of Environmental Management 51(3), 229–240.",
  doi: "10.1006/jema.1997.0146",
};

export const cooper1999: Citation = {
  text: "Cooper, W. W., Park, K. S. & Pastor, J. T. (1999). RAM: a range adjusted measure of inefficiency for use with additive models, and relations to other models and measures in DEA. Journal of Productivity Analysis 11(1), 5–42 (RAM, MIP).",
  doi: "10.1023/A:1007701304281",
};

export const cooper2007: Citation = {
  text: "Cooper, W. W., Seiford, L. M. & Tone, K. (2007). Data Envelopment Analysis, 2nd ed., ch. 13 (undesirable outputs). Springer.",
  doi: "10.1007/978-0-387-45283-8",
};

export const cooper2011: Citation = {
  text: "Cooper, W. W., Pastor, J. T., Borras, F., Aparicio, J. & Pastor, D. (2011). BAM: a bounded adjusted measure of efficiency for use with bounded additive models. Journal of Productivity Analysis 35(2), 85–94.",
  doi: "10.1007/s11123-010-0190-2",
};

export const deprins1984: Citation = {
  text: "Deprins, D., Simar, L. & Tulkens, H. (1984). Measuring labor-efficiency in post offices. In: The Performance of Public Enterprises, 243–267; reprinted in Public Goods, Environmental Externalities and Fiscal Competition (2006), 285–309. Springer.",
  doi: "10.1007/978-0-387-25534-7_16",
};

export const doyle1994: Citation = {
  text: "Doyle, J. & Green, R. (1994). Efficiency and cross-efficiency in DEA: derivations, meanings and uses. Journal of the Operational Research Society 45(5), 567–578.",
  doi: "10.1057/jors.1994.84",
};

export const fare1978: Citation = {
  text: "Färe, R. & Lovell, C. A. K. (1978). Measuring the technical efficiency of production. Journal of Economic Theory 19(1), 150–162.",
  doi: "10.1016/0022-0531(78)90060-1",
};

export const fare1994: Citation = {
  text: "Färe, R., Grosskopf, S., Norris, M. & Zhang, Z. (1994). Productivity growth, technical progress, and efficiency change in industrialized countries. American Economic Review 84(1), 66–83.",
  doi: "10.2307/2117971",
};

export const fare1995: Citation = {
  text: "Färe, R. & Primont, D. (1995). Multi-Output Production and Duality: Theory and Applications. Kluwer.",
  doi: "10.1007/978-94-011-0651-1",
};

export const fare1997: Citation = {
  text: "Färe, R., Grifell-Tatjé, E., Grosskopf, S. & Lovell, C. A. K. (1997). Biased technical change and the Malmquist productivity index. Scandinavian Journal of Economics 99(1), 119–127.",
  doi: "10.1111/1467-9442.00051",
};

export const fare2010: Citation = {
  text: "Färe, R. & Grosskopf, S. (2010). Directional distance functions and slacks-based measures of efficiency. European Journal of Operational Research 200(1), 320–322.",
  doi: "10.1016/j.ejor.2009.01.031",
};

export const grifellTatje1999: Citation = {
  text: "Grifell-Tatjé, E. & Lovell, C. A. K. (1999). A generalized Malmquist productivity index. TOP 7(1), 81–101.",
  doi: "10.1007/BF02564713",
};

export const hailu2001: Citation = {
  text: "Hailu, A. & Veeman, T. S. (2001). Non-parametric productivity analysis with undesirable outputs: an application to the Canadian pulp and paper industry. American Journal of Agricultural Economics 83(3), 605–616 (an undesirable output treated as an input).",
};

export const kuosmanen2005: Citation = {
  text: "Kuosmanen, T. (2005). Weak disposability in nonparametric production analysis with undesirable outputs. American Journal of Agricultural Economics 87(4), 1077–1082.",
  doi: "10.1111/j.1467-8276.2005.00788.x",
};

export const lee2011: Citation = {
  text: "Lee, H.-S., Chu, C.-W. & Zhu, J. (2011). Super-efficiency DEA in the presence of infeasibility. European Journal of Operational Research 212(1), 141–147 (two stages).",
};

export const oDonnell2012: Citation = {
  text: "O'Donnell, C. J. (2012). An aggregate quantity framework for measuring and decomposing productivity change. Journal of Productivity Analysis 38(3), 255–272.",
  doi: "10.1007/s11123-012-0275-1",
};

export const oDonnell2014: Citation = {
  text: "O'Donnell, C. J. (2014). Econometric estimation of distance functions and associated measures of productivity and efficiency change. Journal of Productivity Analysis 41(2), 187–200.",
};

export const oh2010: Citation = {
  text: "Oh, D. (2010). A global Malmquist–Luenberger productivity index. Journal of Productivity Analysis 34(3), 183–197.",
  doi: "10.1007/s11123-010-0178-y",
};

export const ohLee2010: Citation = {
  text: "Oh, D. & Lee, J. (2010). A metafrontier approach for measuring Malmquist productivity index. Empirical Economics 38(1), 47–64.",
};

export const pastor1999: Citation = {
  text: "Pastor, J. T., Ruiz, J. L. & Sirvent, I. (1999). An enhanced DEA Russell graph efficiency measure. European Journal of Operational Research 115(3), 596–607.",
  doi: "10.1016/S0377-2217(98)00098-8",
};

export const pastor2005: Citation = {
  text: "Pastor, J. T. & Lovell, C. A. K. (2005). A global Malmquist productivity index. Economics Letters 88(2), 266–271.",
  doi: "10.1016/j.econlet.2005.02.013",
};

export const pastor2011: Citation = {
  text: "Pastor, J. T., Asmild, M. & Lovell, C. A. K. (2011). The biennial Malmquist productivity change index. Socio-Economic Planning Sciences 45(1), 10–15.",
  doi: "10.1016/j.seps.2010.09.001",
};

export const portela2004: Citation = {
  text: "Portela, M. C. A. S., Thanassoulis, E. & Simpson, G. (2004). Negative data in DEA: a directional distance approach applied to bank branches. Journal of the Operational Research Society 55(10), 1111–1121.",
  doi: "10.1057/palgrave.jors.2601768",
};

export const sexton1986: Citation = {
  text: "Sexton, T. R., Silkman, R. H. & Hogan, A. J. (1986). Data envelopment analysis: critique and extensions. New Directions for Program Evaluation 32, 73–105.",
  doi: "10.1002/ev.1441",
};

export const shestalova2003: Citation = {
  text: "Shestalova, V. (2003). Sequential Malmquist indices of productivity growth: an application to OECD industrial activities. Journal of Productivity Analysis 19, 211–226.",
  doi: "10.1023/A:1022857501478",
};

export const tone2001: Citation = {
  text: "Tone, K. (2001). A slacks-based measure of efficiency in data envelopment analysis. European Journal of Operational Research 130(3), 498–509.",
  doi: "10.1016/S0377-2217(99)00407-5",
};

export const tone2002: Citation = {
  text: "Tone, K. (2002). A slacks-based measure of super-efficiency in data envelopment analysis. European Journal of Operational Research 143(1), 32–41.",
  doi: "10.1016/S0377-2217(01)00324-1",
};

export const tone2004: Citation = {
  text: "Tone, K. (2004). Malmquist productivity index. In: Cooper, W. W., Seiford, L. M. & Zhu, J. (eds) Handbook on Data Envelopment Analysis, 203–227. Kluwer.",
};

export const tone2010: Citation = {
  text: "Tone, K. & Tsutsui, M. (2010). An epsilon-based measure of efficiency in DEA – a third pole of technical efficiency. European Journal of Operational Research 207(3), 1554–1563.",
  doi: "10.1016/j.ejor.2010.07.014",
};

export const wang2022: Citation = {
  text: "Wang, D., Du, K. & Zhang, N. (2022). Measuring technical efficiency and total factor productivity change with undesirable outputs in Stata. Stata Journal 22(1), 103–124.",
  doi: "10.1177/1536867X221083886",
};

export const zhou2012: Citation = {
  text: "Zhou, P., Ang, B. W. & Wang, H. (2012). Energy and CO2 emission performance in electricity generation: a non-radial directional distance function approach. European Journal of Operational Research 221(3), 625–635.",
  doi: "10.1016/j.ejor.2012.04.022",
};
