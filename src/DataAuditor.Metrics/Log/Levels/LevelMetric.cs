using System.Text.Json.Serialization;
using DataAuditor.Metrics.Log.Statements;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Levels;

/// <summary>How well the severity levels of lines agree with those they should have, over records whose two levels are known.</summary>
public abstract record LevelMetric(MetricInfo Info) : RecordMetric<LevelPairs>(Info)
{
    private const string Level = "level";

    private const string GoldLevel = "gold_level";

    private static readonly FieldNeed[] Needed = [new(Level) { MayBeNull = true }, new(GoldLevel) { MayBeNull = true }];

    [Option("The levels, from the least severe to the most.")]
    public IReadOnlyList<string> Levels { get; init; } = ["trace", "debug", "info", "warn", "error"];

    [Option("Further names of levels, and the level that each stands for; common ones such as warning and fatal are known without it.")]
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [Option("Whether lines are log statements of source code, where the level is what is called, instead of fields with the level.")]
    public bool Statements { get; init; }

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Statements ? StatementFields.Needs : Needed;

    private string? Fault => LevelScale.FaultOf(Levels, Mapping);

    private string Key => string.Join('\n', [Statements ? "statements" : "fields", .. Levels, "", .. Mapping.OrderBy(static name => name.Key, StringComparer.Ordinal).SelectMany(static name => new[] { name.Key, name.Value })]);

    public virtual bool Equals(LevelMetric? other) => base.Equals(other) && Key == other.Key;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Levels.Count, Mapping.Count, Statements);

    public sealed override object FoldKey() => (typeof(LevelPairs), Key);

    public sealed override LevelPairs Empty() => Fault is null ? new(new LevelScale(Levels, Mapping)) : new(new LevelScale([], new Dictionary<string, string>(StringComparer.Ordinal)));

    public sealed override void Add(LevelPairs state, Sample sample, Evidence evidence)
    {
        if (state.Scale.Count == 0) return;

        string? given = NameOf(sample, Level, StatementFields.Line), gold = NameOf(sample, GoldLevel, StatementFields.GoldLine);
        if (state.Add(given, gold) is not { } pair || pair.Given == pair.Gold) return;

        var weight = (double)Math.Abs(pair.Given - pair.Gold);
        if (evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, $"the level is '{state.Scale.NameOf(pair.Given)}', and should be '{state.Scale.NameOf(pair.Gold)}'"));
    }

    public sealed override Measurement Measure(LevelPairs state, MetricContext context)
    {
        if (Fault is { } fault) return Measurement.NotMeasurable(fault);
        if (state.Count + state.Unknown == 0) return Info.WorstFor("there is no synthetic record");
        if (state.Count == 0 && state.Gold > 0) return Info.WorstFor($"no record has a known level where one should be; names that are none: {state.Strangers}");
        if (state.Count == 0) return Measurement.NotMeasurable($"no record has two known levels; names that are none: {state.Strangers}");

        var score = Score(state);
        return state.Unknown == 0 ? score : score with
        {
            Parts = [.. score.Parts, new Part("unknown", (double)state.Unknown / (state.Count + state.Unknown)) { IsReference = true, Details = [new("records", state.Unknown), .. state.StrangerCounts] }],
            Notes = [$"{state.Unknown} of {state.Count + state.Unknown} records are left out, since one of their levels is unknown: {state.Strangers}"],
        };
    }

    private protected abstract Measurement.Score Score(LevelPairs state);

    private string? NameOf(Sample sample, string role, string line) => Statements ? sample.StatementOf(line)?.Level : sample.Text(role);
}
