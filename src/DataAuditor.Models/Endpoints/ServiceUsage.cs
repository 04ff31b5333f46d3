namespace DataAuditor.Models.Endpoints;

/// <summary>What a service was asked and what that cost, for the report.</summary>
/// <param name="Calls">Requests sent, retries included.</param>
/// <param name="Retries">Those among them that repeat one the service was too busy for, or answered unreadably.</param>
/// <param name="InputTokens">As the service counts them.</param>
/// <param name="OutputTokens">As the service counts them.</param>
/// <param name="UncountedAnswers">Answers that came without a count of tokens: with any, tokens and cost are at least what they say.</param>
/// <param name="Cost">In the currency of the prices; null where none are configured.</param>
/// <param name="IsEstimate">True after a dry run: nothing was sent, and the numbers say what a run would send without retries.</param>
public sealed record ServiceUsage(
    long Calls, long Retries, long InputTokens, long OutputTokens, long UncountedAnswers, decimal? Cost, bool IsEstimate);
