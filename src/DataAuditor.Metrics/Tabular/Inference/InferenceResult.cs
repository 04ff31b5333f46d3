namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>How an attack fared on the records of one table.</summary>
/// <param name="Told">Records whose value the attack told; a record on which it had to toss counts by its chance.</param>
/// <param name="Records">Records that have a value, at least 1.</param>
/// <param name="Majority">The share that the best constant guess tells.</param>
internal sealed record InferenceResult(double Told, long Records, double Majority)
{
    public double Accuracy => Told / Records;

    public double Gain => Accuracy - Majority;
}
