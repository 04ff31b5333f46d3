namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Ends an evaluation that cannot come to a verdict within the limits; it never leaves the validator.</summary>
internal sealed class EvaluationLimitException(string message, int token) : Exception(message)
{
    /// <summary>The value at which the limit was met.</summary>
    public int Token { get; } = token;
}
