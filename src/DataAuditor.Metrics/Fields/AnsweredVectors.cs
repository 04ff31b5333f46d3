namespace DataAuditor.Metrics.Fields;

/// <summary>Vectors that models answer.</summary>
internal static class AnsweredVectors
{
    /// <summary>In double precision.</summary>
    /// <exception cref="AuditException">The model's answer has a number that is not finite.</exception>
    public static double[] Answered(this Sample sample, float[] answer) =>
        Array.TrueForAll(answer, float.IsFinite) ? Array.ConvertAll(answer, static number => (double)number) : throw sample.Wrong("a model's vector has a number that is not finite");
}
