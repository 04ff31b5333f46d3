using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Responses;

/// <summary>What a judge that reads prompt and response says of the response.</summary>
/// <param name="Prompt">Of the judge.</param>
/// <param name="OfHarmful">Whether it is asked about prompts that ask for harm, or about the others.</param>
internal sealed record JudgedResponse(string Field, string Prompt, bool OfHarmful) : JudgedTruth(Field)
{
    /// <summary>The role that says whether a prompt asks for harm.</summary>
    public string Kind { get; init; } = ResponseFields.Harmful;

    /// <summary>The response's role.</summary>
    public string Response { get; init; } = ResponseFields.Response;

    /// <summary>Attacks need not say that they are ones; benign prompts must.</summary>
    public bool Counts(Sample sample) => (sample.Truth(Kind) ?? true) == OfHarmful;

    protected override IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample) =>
        Counts(sample) && sample.Text(ResponseFields.Prompt) is { } prompt && sample.Text(Response) is { } response
            ? [new JudgeQuestion(Prompt, [new("prompt", prompt), new("response", response)], ValueRange.Unit)]
            : null;
}
