namespace DataAuditor.Models.Endpoints;

/// <summary>What a service charges for 1000 tokens, in any one currency.</summary>
public sealed record TokenPrices(decimal InputPer1000, decimal OutputPer1000)
{
    internal decimal Cost(long inputTokens, long outputTokens) => ((InputPer1000 * inputTokens) + (OutputPer1000 * outputTokens)) / 1000;
}
