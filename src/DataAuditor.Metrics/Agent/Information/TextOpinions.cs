using DataAuditor.Models;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>How far a judge finds that what is said in each free text is what is true.</summary>
/// <param name="Key">The names of the fields, one a line.</param>
internal sealed record TextOpinions(string Key) : ModelFeature<JudgeQuestion, JudgeAnswer>(ModelRoles.Judge)
{
    private string[] Names => Key.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override IReadOnlyList<JudgeQuestion>? Inputs(Sample sample) =>
        [.. InformationTexts.Of(sample, Names).Select(static pair => new JudgeQuestion("semantic-equivalence.v1", [new("first", pair.Predicted), new("second", pair.Given)], ValueRange.Unit))];

    /// <summary>By the field's name, from 0 to 1; null where the judge came to no opinion of one.</summary>
    public IReadOnlyDictionary<string, double>? ScoresOf(Sample sample)
    {
        var (pairs, opinions) = (InformationTexts.Of(sample, Names), Of(sample) ?? []);
        return opinions.Any(static opinion => opinion.Error is not null)
            ? null
            : pairs.Zip(opinions).ToDictionary(static one => one.First.Field, static one => one.Second.Score, StringComparer.Ordinal);
    }
}
