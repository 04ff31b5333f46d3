namespace DataAuditor.Gates;

/// <summary>Holds measurements against gates. It knows no files and shows nothing.</summary>
public static class Judge
{
    /// <summary>The verdict of a gate on one metric.</summary>
    /// <param name="baseline">What the metric measured when its report was approved; null where the gate needs none or there is none.</param>
    public static GateResult Metric(Gate gate, MetricInfo info, Measurement measurement, BaselineValue? baseline) => measurement switch
    {
        Measurement.NotApplicable missing => Unmeasured(gate, info.Id, missing.Reason),
        Measurement.Fault fault => Unmeasured(gate, info.Id, $"the metric broke: {fault.Message}") with { Code = DiagnosticCode.Internal },
        Measurement.Score when gate.ComparesWithBaseline && baseline is null => Unmeasured(gate, info.Id, "the baseline has no value for it; accept a newer report"),
        Measurement.Score score when gate.Part is not null => Parts(gate, info, score, baseline),
        Measurement.Score score => Whole(gate, info, score, baseline),
        _ => throw new ArgumentOutOfRangeException(nameof(measurement)),
    };

    /// <summary>The verdict of a gate on a dimension's score.</summary>
    /// <param name="score">Null where none of its metrics has one.</param>
    public static GateResult Dimension(Gate gate, double? score, double? baseline)
    {
        var name = gate.Subject;
        if (score is not { } value) return Unmeasured(gate, name, "none of its metrics that could be measured has a score");
        if (gate.ComparesWithBaseline && baseline is null) return Unmeasured(gate, name, "the baseline has no score for it; accept a newer report");

        return Decide(gate, name, $"the score of {name}", null, value, Direction.Higher, baseline);
    }

    private static GateResult Whole(Gate gate, MetricInfo info, Measurement.Score score, BaselineValue? baseline)
    {
        var result = Decide(gate, info.Id, info.Id, null, score.Value, info.Direction, baseline?.Value);
        Part[] blamable = [.. score.Parts.Where(part => !part.IsReference)];
        if (result.Verdict is Verdict.Passed || blamable.Length < 2) return result;

        var worst = Worst(blamable, gate, info.Direction);
        return result with { Message = $"{result.Message}; worst {info.PartNoun} '{PlainText.OneLine(worst.Name)}' {Number.Format(worst.Value)}" };
    }

    private static GateResult Parts(Gate gate, MetricInfo info, Measurement.Score score, BaselineValue? baseline)
    {
        GateResult? worst = null;
        foreach (var part in score.Parts.Where(part => gate.IsAbout(part.Name, part.IsReference)))
        {
            double? before = baseline is not null && baseline.Parts.TryGetValue(part.Name, out var known) ? known : null;
            var subject = $"{info.Id} of {info.PartNoun} '{PlainText.OneLine(part.Name)}'";
            var result = gate.ComparesWithBaseline && before is null
                ? Unmeasured(gate, info.Id, $"the baseline has no value for {info.PartNoun} '{PlainText.OneLine(part.Name)}'; accept a newer report")
                : Decide(gate, info.Id, subject, part.Name, part.Value, info.Direction, before);
            if (worst is null || IsWorse(result, worst)) worst = result;
        }

        if (score.Skipped.FirstOrDefault(skipped => Catalog.Glob.Matches(gate.Part!, skipped.Name)) is { Name: not null } unmeasured
            && worst?.Verdict is null or Verdict.Passed)
        {
            return Unmeasured(gate, info.Id, $"{info.PartNoun} '{PlainText.OneLine(unmeasured.Name)}': {unmeasured.Reason}") with { Part = unmeasured.Name };
        }

        return worst ?? Unmeasured(gate, info.Id, $"it has no {info.PartNoun} named '{gate.Part}'");
    }

    private static GateResult Decide(Gate gate, string id, string subject, string? part, double value, Direction direction, double? baseline)
    {
        var limits = Limit.Of(gate, direction, value, baseline).ToArray();
        if (limits.Length == 0) return new GateResult(gate, id, Verdict.Passed, $"{subject} is {Number.Format(value)}, the new baseline") { Value = value, Part = part };

        var tightest = limits.MinBy(limit => limit.Margin);
        var words = tightest.IsBroken ? tightest.Broken : string.Join(" and ", limits.Select(limit => limit.Holds));
        return new GateResult(gate, id, tightest.IsBroken ? Verdict.Failed : Verdict.Passed, $"{subject} is {Number.Format(value)}, {words}")
        {
            Value = value,
            Part = part,
            Baseline = baseline,
            Margin = tightest.Margin,
            Code = tightest.Code,
        };
    }

    private static GateResult Unmeasured(Gate gate, string id, string reason) =>
        new(gate, id, Verdict.NotMeasurable, $"{id} cannot be measured: {reason}") { Code = DiagnosticCode.NotMeasurable };

    private static bool IsWorse(GateResult left, GateResult right) =>
        (left.Verdict is Verdict.NotMeasurable, right.Verdict is Verdict.NotMeasurable) switch
        {
            (true, false) => right.Verdict is Verdict.Passed,
            (false, true) => left.Verdict is Verdict.Failed,
            _ => left.Margin < right.Margin,
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
