using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>How many documents satisfy their schema, and what the others fail, each rule once however many documents fail it.</summary>
public sealed class SchemaFailures : IState<SchemaFailures>
{
    private readonly Share _correct = new();

    private readonly UnreadableRecords _unreadable = new();

    private readonly Breakdown<RuleFailures> _byRule = new();

    private readonly Breakdown<RuleFailures> _byKeyword = new();

    private long _withoutSchema;

    /// <inheritdoc/>
    public void Merge(SchemaFailures later)
    {
        _correct.Merge(later._correct);
        _unreadable.Merge(later._unreadable);
        _byRule.Merge(later._byRule);
        _byKeyword.Merge(later._byKeyword);
        _withoutSchema += later._withoutSchema;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_correct);
        archive.PassState(_unreadable);
        archive.PassState(_byRule);
        archive.PassState(_byKeyword);
        _withoutSchema = archive.PassCount(_withoutSchema);
    }

    /// <param name="errors">None for a document that is right.</param>
    internal void Add(Sample sample, IReadOnlyList<SchemaError> errors)
    {
        _unreadable.Add(sample);
        _correct.Add(errors.Count == 0);
        foreach (var rule in errors.GroupBy(RuleOf, StringComparer.Ordinal)) _byRule.Of(rule.Key)?.Add(sample.Index, rule.First());
        foreach (var keyword in errors.GroupBy(static error => error.Keyword, StringComparer.Ordinal)) _byKeyword.Of(keyword.Key)?.Add(sample.Index, keyword.First());
    }

    internal void AddWithoutSchema(Sample sample)
    {
        _unreadable.Add(sample);
        _withoutSchema++;
    }

    internal Measurement Measure(MetricInfo info)
    {
        _unreadable.Check();
        if (_withoutSchema > 0 && _correct.Count == 0) return Measurement.NotMeasurable("there is no schema: name one as the manifest's data.schema, or in each record's field 'schema' beside 'output'");
        if (_correct.Count == 0) return info.WorstFor("there is no synthetic record");

        var rows = _byRule.HasTooMany ? _byKeyword : _byRule;
        return new Measurement.Score(_correct.Value)
        {
            Uncertainty = _correct.Uncertainty,
            Parts = [.. rows.States.Select(row => new Part(row.Key, 1 - ((double)row.Value.Documents / _correct.Count)) { Details = [new("documents", row.Value.Documents)] })],
            Evidence = [.. rows.States.Select(row => row.Value.Exhibit(row.Key)).OrderByDescending(static exhibit => exhibit.Weight).Take(Evidence.DefaultCapacity)],
            Notes =
            [
                .. _withoutSchema > 0 ? [FormattableString.Invariant($"{_withoutSchema} records have no schema and were left out")] : Array.Empty<string>(),
                .. _byRule.HasTooMany ? [$"more than {Breakdown<RuleFailures>.MostNames} rules are broken: parts are keywords"] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>Where the keyword is written.</summary>
    private static string RuleOf(SchemaError error) => error.AbsoluteKeywordLocation.Length == 0 ? error.Keyword : PlainText.OneLine(error.AbsoluteKeywordLocation.Replace("schema:///", "", StringComparison.Ordinal), maxLength: 200);
}
