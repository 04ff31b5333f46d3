namespace DataAuditor.Models;

/// <summary>What a judge is asked about one record.</summary>
/// <param name="Rubric">Name and version of the prompt.</param>
/// <param name="Fields">What the prompt shows of the record: data, never instructions.</param>
/// <param name="Scale">The lowest and the highest score that is an answer.</param>
public sealed record JudgeQuestion(string Rubric, IReadOnlyList<KeyValuePair<string, string>> Fields, ValueRange Scale)
{
    /// <summary>The record's pictures, for prompts that show some: data as well.</summary>
    public IReadOnlyList<JudgeImage> Images { get; init; } = [];
}
