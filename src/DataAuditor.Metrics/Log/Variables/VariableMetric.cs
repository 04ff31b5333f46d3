using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Variables;

/// <summary>How well the variables of lines agree with those they should have: precision, recall, or both in one.</summary>
public abstract record VariableMetric(MetricInfo Info) : RecordMetric<VariableScores>(Info)
{
    private const string NoGold = "no log statement in the gold line";

    [Option("Whether lines are log statements of source code, whose arguments are the variables, instead of fields with the variables.")]
    public bool Statements { get; init; }

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => VariableSets.NeedsOf(Statements);

    public sealed override object FoldKey() => (typeof(VariableScores), Statements);

    public sealed override VariableScores Empty() => new();

    public sealed override void Add(VariableScores state, Sample sample, Evidence evidence)
    {
        if (VariableSets.Of(sample, Statements) is not { } sets)
        {
            state.LeaveOut();
            return;
        }

        state.Add(sets);
        if (sets.F1 < 1) evidence.Show(sample, 1 - sets.F1, "the F1 of its variables", sets.F1);
    }

    public sealed override Measurement Measure(VariableScores state, MetricContext context)
    {
        if (state.F1.Count == 0) return state.LeftOut == 0 ? Info.WorstFor("there is no synthetic record") : Measurement.NotMeasurable(state.LeftOut.NoRecord(NoGold));
        if (state.OfGold.Count == 0) return Measurement.NotMeasurable("no record has a gold variable");
        if (state.OfPredicted.Count == 0) return Info.WorstFor("no synthetic record has a variable");

        return Score(state) with
        {
            Notes = [.. state.LeftOut.Notes(NoGold), .. state.Unreadable == 0 ? [] : new[] { $"{state.Unreadable} of {state.F1.Count} lines are no log statement, so that none of their variables is found" }],
        };
    }

    private protected abstract Measurement.Score Score(VariableScores state);

    /// <summary>Over all variables together: records with many count for more.</summary>
    private protected static Part Micro(double value) => new("micro", value) { IsReference = true };
}
