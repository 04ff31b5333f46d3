using System.Text.Json;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Chains;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>How good an answer is by several criteria: the record's own rubric, or else a judge's opinion by each criterion.</summary>
/// <param name="Criteria">What a judge is asked about.</param>
internal sealed record RubricScores(IReadOnlyList<string> Criteria, RatingScale Scale) : ModelFeature<JudgeQuestion, JudgeAnswer>(ModelRoles.Judge)
{
    private const string Field = "rubric";

    private const string Prompt = "rubric-quality.v1";

    public FieldNeed Need => new(Field) { Model = this };

    public bool Equals(RubricScores? other) => other is not null && Scale == other.Scale && Criteria.SequenceEqual(other.Criteria, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Scale, Criteria.Count);

    public override IReadOnlyList<JudgeQuestion>? Inputs(Sample sample)
    {
        if (sample.Has(Field) || sample.Text("question") is not { } question || AnswerOf(sample) is not { } answer) return null;

        return [.. Criteria.Select(criterion => new JudgeQuestion(Prompt, [new("criterion", criterion), new("question", question), new("answer", answer)], Scale.Bounds))];
    }

    /// <summary>The ratings by each criterion, of a record that meets <see cref="Need"/>; null where the judge came to no opinion by one of them.</summary>
    /// <exception cref="AuditException">The rubric is no object of ratings, or one lies outside of the scale.</exception>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>>? Of(Sample sample, out string? error)
    {
        error = null;
        if (sample.Has(Field)) return Given(sample);

        var answers = Of(sample)!;
        error = answers.Select(static answer => answer.Error).FirstOrDefault(static error => error is not null);
        return error is not null ? null : [.. Criteria.Zip(answers, static (criterion, answer) => KeyValuePair.Create<string, IReadOnlyList<double>>(criterion, [answer.Score]))];
    }

    /// <summary>The steps, and what they come to.</summary>
    private static string? AnswerOf(Sample sample)
    {
        string[] lines = [.. ChainSteps.Of(sample) ?? [], .. sample.Answer(AnswerFields.Given) is { } answer ? [answer] : Array.Empty<string>()];
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }

    private IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> Given(Sample sample)
    {
        if (sample.Structure(Field) is not { ValueKind: JsonValueKind.Object } rubric)
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an object with a score for each criterion");
        }

        return
        [
            .. rubric.EnumerateObject().Select(criterion =>
            {
                var what = $"the criterion '{PlainText.OneLine(criterion.Name, maxLength: 40)}'";
                return KeyValuePair.Create(criterion.Name, Scale.Checked(sample, sample.Ratings(criterion.Value, what), what));
            }).Where(static criterion => criterion.Value.Count > 0),
        ];
    }
}
