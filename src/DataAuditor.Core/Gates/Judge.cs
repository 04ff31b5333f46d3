namespace DataAuditor.Gates;

/// <summary>Holds measurements against gates. It knows no files and shows nothing.</summary>
public static class Judge
{
    /// <summary>The verdicts of an audit's gates: those that fail by evidence share one chance of a false alarm, waived ones aside.</summary>
    public static IReadOnlyList<GateResult> All(IReadOnlyList<Hearing> hearings)
    {
        var shares = new Queue<double>(ErrorBudget.Shares([.. hearings.Where(hearing => hearing.IsClaim).Select(claim => claim.Claim)]));
        GateResult[] results = [.. hearings.Select(hearing => hearing.Verdict(hearing.IsClaim ? shares.Dequeue() : 1) with { PValue = hearing.PValue })];
        var values = new Queue<double>(ErrorBudget.QValues([.. results.Select(static result => result.PValue).OfType<double>()]));
        return [.. results.Select(result => result.PValue is null ? result : result with { QValue = values.Dequeue() })];
    }

    /// <summary>A gate on one metric.</summary>
    /// <param name="baseline">What the metric measured when its report was approved; null where the gate needs none or there is none.</param>
    /// <param name="syntheticRecords">How many records stand behind the measurement, for the number that would decide; 0 where that is not known.</param>
    public static Hearing Metric(
        Gate gate, MetricInfo info, Measurement measurement, BaselineValue? baseline, DecisionPolicy? policy = null, long syntheticRecords = 0) => measurement switch
    {
        Measurement.NotApplicable missing => Unmeasured(gate, info.Id, missing.Reason),
        Measurement.Fault fault => Hearing.Settled(Unmeasurable(gate, info.Id, fault.Reason) with { Code = fault.Diagnostic?.Code ?? DiagnosticCode.Internal }),
        Measurement.Score when References.OfWhole(baseline).Missing(gate, "it") is { } missing => Unmeasured(gate, info.Id, missing),
        Measurement.Score score when gate.Part is not null => Parts(gate, info, score, baseline, estimate => BenchOf(gate, info, estimate, policy, syntheticRecords)),
        Measurement.Score score => Whole(gate, info, score, baseline, estimate => BenchOf(gate, info, estimate, policy, syntheticRecords)),
        _ => throw new ArgumentOutOfRangeException(nameof(measurement)),
    };

    /// <summary>A gate on a dimension's score, which has no interval.</summary>
    /// <param name="score">Null where none of its metrics has one.</param>
    public static Hearing Dimension(Gate gate, double? score, double? baseline, double? pinned = null)
    {
        var name = gate.Subject;
        if (score is not { } value) return Unmeasured(gate, name, "none of its metrics that could be measured has a score");
        var references = References.OfScores(baseline, pinned);
        if (references.Missing(gate, "it") is { } missing) return Unmeasured(gate, name, missing);

        var bench = new Bench(Decision.Point, OnInconclusive.Warn, SyntheticRecords: 0);
        return Hearing.Of(new Ruling(gate, name, $"the score of {name}", null, new Estimate(value), Direction.Higher, references, bench), static result => result);
    }

    private static Bench BenchOf(Gate gate, MetricInfo info, Estimate estimate, DecisionPolicy? policy, long syntheticRecords)
    {
        policy ??= new DecisionPolicy();
        var decision = policy.Of(gate, info, estimate);
        return new Bench(decision, policy.OnInconclusiveOf(gate, decision), syntheticRecords);
    }

    private static Hearing Whole(Gate gate, MetricInfo info, Measurement.Score score, BaselineValue? baseline, Func<Estimate, Bench> bench)
    {
        var estimate = new Estimate(score.Value, score.Uncertainty);
        var ruling = new Ruling(gate, info.Id, info.Id, null, estimate, info.Direction, References.OfWhole(baseline), bench(estimate));
        Part[] blamable = [.. score.Parts.Where(part => !part.IsReference)];
        return Hearing.Of(ruling, result =>
        {
            if (result.Verdict is Verdict.Passed || blamable.Length < 2) return result;

            var worst = Worst(blamable, gate, info.Direction);
            return result with { Message = $"{result.Message}; worst {info.PartNoun} '{PlainText.OneLine(worst.Name)}' {Number.Format(worst.Value)}" };
        });
    }

    private static Hearing Parts(Gate gate, MetricInfo info, Measurement.Score score, BaselineValue? baseline, Func<Estimate, Bench> bench)
    {
        Part[] matching = [.. score.Parts.Where(part => gate.IsAbout(part.Name, part.IsReference))];
        Hearing? worst = null;
        GateResult? worstAlone = null;
        foreach (var part in matching)
        {
            var references = References.OfPart(baseline, part.Name);
            var estimate = new Estimate(part.Value, part.Uncertainty);
            var named = $"{info.PartNoun} '{PlainText.OneLine(part.Name)}'";
            var hearing = references.Missing(gate, named) is { } missing
                ? Unmeasured(gate, info.Id, missing)
                : Hearing.Of(new Ruling(gate, info.Id, $"{info.Id} of {named}", part.Name, estimate, info.Direction, references, bench(estimate), matching.Length), static result => result);
            var alone = hearing.Alone;
            if (worstAlone is null || IsWorse(alone, worstAlone)) (worst, worstAlone) = (hearing, alone);
        }

        if (score.Skipped.FirstOrDefault(skipped => Catalog.Glob.Matches(gate.Part!, skipped.Name)) is { Name: not null } unmeasured
            && worstAlone?.Verdict is null or Verdict.Passed)
        {
            return Hearing.Settled(Unmeasurable(gate, info.Id, $"{info.PartNoun} '{PlainText.OneLine(unmeasured.Name)}': {unmeasured.Reason}") with { Part = unmeasured.Name });
        }

        return worst ?? Unmeasured(gate, info.Id, $"it has no {info.PartNoun} named '{gate.Part}'");
    }

    private static Hearing Unmeasured(Gate gate, string id, string reason) => Hearing.Settled(Unmeasurable(gate, id, reason));

    private static GateResult Unmeasurable(Gate gate, string id, string reason) =>
        new(gate, id, Verdict.NotMeasurable, $"{id} cannot be measured: {reason}") { Code = DiagnosticCode.NotMeasurable };

    private static bool IsWorse(GateResult left, GateResult right) =>
        Rank(left.Verdict) != Rank(right.Verdict) ? Rank(left.Verdict) > Rank(right.Verdict) : left.Margin < right.Margin;

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Failed => 3,
        Verdict.NotMeasurable => 2,
        Verdict.Inconclusive => 1,
        _ => 0,
    };

    /// <summary>The part that pulls the value over its limit: from the side on which the gate limits it, else from the metric's bad side.</summary>
    private static Part Worst(IReadOnlyList<Part> parts, Gate gate, Direction direction)
    {
        var highIsBad = (gate.Max, gate.Min) switch
        {
            (not null, null) => true,
            (null, not null) => false,
            _ => direction is not Direction.Higher,
        };
        return highIsBad ? parts.MaxBy(part => part.Value)! : parts.MinBy(part => part.Value)!;
    }
}
