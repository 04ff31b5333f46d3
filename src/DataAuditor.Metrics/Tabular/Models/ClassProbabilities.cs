namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>The probability of a class for every test row, by the models trained on synthetic and on real rows.</summary>
/// <param name="Synthetic">Null where the synthetic rows are all of the class, or none is: there is nothing to learn.</param>
/// <param name="Real">Null likewise.</param>
internal sealed record ClassProbabilities(double[]? Synthetic, double[]? Real);
