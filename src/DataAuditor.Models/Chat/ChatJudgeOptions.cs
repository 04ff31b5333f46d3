using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Chat;

/// <summary>How a chat model judges.</summary>
public sealed record ChatJudgeOptions
{
    /// <summary>How often each question is asked; the answer is the mean.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Null leaves it to the service, for models that take none.</summary>
    public float? Temperature { get; init; } = 0;

    public AnswerFormat Format { get; init; } = AnswerFormat.JsonSchema;

    /// <summary>Sent with each question, one more for each repeat, and spreads the pauses between attempts.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Null where cost is not to be told.</summary>
    public TokenPrices? Prices { get; init; }

    public CallPolicy Calls { get; init; } = new();

    /// <summary>Nothing is sent: every answer is an error that says so, and the usage is an estimate.</summary>
    public bool DryRun { get; init; }
}
