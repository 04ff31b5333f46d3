namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>A fairness metric's value for the groups of one protected column.</summary>
internal sealed class ColumnFairness
{
    private readonly GroupDecisions _decisions;
    private readonly FairnessCriterion _criterion;
    private readonly int[] _judged;
    private readonly bool _isUntaught;

    private ColumnFairness(GroupDecisions decisions, FairnessCriterion criterion, int[] judged, bool isUntaught)
    {
        _decisions = decisions;
        _criterion = criterion;
        _judged = judged;
        _isUntaught = isUntaught;
        Real = criterion.Measure(decisions.Real);
        var measured = isUntaught ? double.NaN : criterion.Measure(decisions.Synthetic);
        IsDefined = !double.IsNaN(measured) || isUntaught || !double.IsNaN(Real);
        SelectsNobody = IsDefined && !isUntaught && double.IsNaN(measured);
        Value = double.IsNaN(measured) ? criterion.Worst : measured;
    }

    public double Value { get; }

    public IEnumerable<string> Notes
    {
        get
        {
            if (SelectsNobody) yield return $"the worst value for '{Column}': the model trained on synthetic data gives nobody the favourable label, the one trained on real data does";
            else if (!_isUntaught) yield return _criterion.Name([.. _judged.Select(group => (_decisions.Groups.PartName(group), _decisions.Synthetic[group]))]);
        }
    }

    private string Column => _decisions.Groups.Column;

    /// <summary>NaN where the rates of the real-trained model define no value.</summary>
    private double Real { get; }

    private bool IsDefined { get; }

    private bool SelectsNobody { get; }

    /// <param name="isUntaught">The synthetic rows teach no model.</param>
    /// <param name="skipped">Takes the groups that cannot be judged, or the column.</param>
    public static ColumnFairness? Of(GroupDecisions decisions, FairnessCriterion criterion, bool isUntaught, List<SkippedPart> skipped)
    {
        List<int> judged = [];
        for (var group = 0; group < decisions.Real.Length; group++)
        {
            var rates = decisions.Real[group];
            if (criterion.Judges(rates)) judged.Add(group);
            else skipped.Add(new SkippedPart(decisions.Groups.PartName(group), "it has " + (rates.Records == 0 ? GroupRate.Selection : criterion.Rates.First(rate => double.IsNaN(rate.Of(rates)))).Lacking));
        }

        var column = new ColumnFairness(decisions, criterion, [.. judged], isUntaught);
        if (judged.Count >= 2 && column.IsDefined) return column;

        skipped.Insert(0, new SkippedPart(column.Column, judged.Count < 2
            ? "fewer than two of its groups can be judged"
            : "neither model gives anybody the favourable label"));
        return null;
    }

    /// <summary>The measurement of which this column is the worst.</summary>
    public Measurement.Score Score(List<ColumnFairness> columns, MetricContext context)
    {
        var intervals = _isUntaught ? [null, null, null] : _decisions.Resample(_criterion, context);
        List<Part> parts = columns.Count == 1 ? [] : [.. columns.Select(column => new Part(column.Column, column.Value))];
        parts.AddRange(columns.SelectMany(column => column.GroupParts()));
        if (!double.IsNaN(Real))
        {
            parts.Add(new Part("real-trained", Real) { Uncertainty = intervals[1], IsReference = true });
            parts.Add(new Part("difference", Value - Real) { Uncertainty = intervals[2], IsReference = true });
        }

        return new Measurement.Score(Value) { Uncertainty = OfWorst(columns, SelectsNobody ? null : intervals[0], context), Parts = parts };
    }

    /// <summary>The worst of several columns is chosen by what chance did to each, so its own interval alone would claim too much.</summary>
    private Uncertainty? OfWorst(List<ColumnFairness> columns, Uncertainty? own, MetricContext context)
    {
        if (columns.Count == 1 || own is null) return own;

        var others = columns.Where(column => column != this && !column.SelectsNobody).Select(column => column._decisions.Resample(_criterion, context)[0]);
        Uncertainty[] all = [own, .. others.OfType<Uncertainty>()];
        return _criterion.Direction is Direction.Lower ? Uncertainty.Largest(all) : Uncertainty.Smallest(all);
    }

    private IEnumerable<Part> GroupParts()
    {
        var judged = _judged.Select(group => _decisions.Synthetic[group]).ToArray();
        foreach (var group in _judged)
        {
            var value = _isUntaught || SelectsNobody ? _criterion.Worst : _criterion.MeasureOne(_decisions.Synthetic[group], judged);
            yield return new Part(_decisions.Groups.PartName(group), value) { Details = [.. Details(_decisions.Synthetic[group], _decisions.Real[group])] };
        }
    }

    private IEnumerable<KeyValuePair<string, double>> Details(GroupRates synthetic, GroupRates real)
    {
        (string Name, double Value)[] all =
        [
            ("records", real.Records),
            ("positives", real.Positives),
            .. _isUntaught ? [] : Rates("selectionRate", "truePositiveRate", "falsePositiveRate", synthetic),
            .. Rates("realTrainedSelectionRate", "realTrainedTruePositiveRate", "realTrainedFalsePositiveRate", real),
        ];
        return all.Where(detail => !double.IsNaN(detail.Value)).Select(detail => KeyValuePair.Create(detail.Name, detail.Value));
    }

    private static (string Name, double Value)[] Rates(string selection, string truePositive, string falsePositive, GroupRates rates) =>
        [(selection, rates.SelectionRate), (truePositive, rates.TruePositiveRate), (falsePositive, rates.FalsePositiveRate)];
}
