using System.Text.Json.Serialization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;
using DataAuditor.Numerics;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>The total variation distance between what synthetic lines come to and what real ones do: templates, or how these follow one another.</summary>
public abstract record FlowMetric(MetricInfo Info) : DrainMetric<MessageFlow>(Info)
{
    private protected const string Distance = @"\text{TVD} = \frac{1}{2} \sum_{t} |p_{\text{real}}(t) - p_{\text{syn}}(t)|";

    private const int MostParts = 20;

    private static readonly FieldNeed[] Needed = [new FieldNeed("template") { Or = [Line], SomeSuffice = true }];

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    public sealed override object FoldKey() => (typeof(MessageFlow), Masking);

    public sealed override MessageFlow Empty() => new(NewMasks);

    public sealed override void Add(MessageFlow state, Sample sample, Evidence evidence) => state.Add(sample);

    public sealed override Measurement Measure(MessageFlow state, MetricContext context)
    {
        if (WrongPattern() is { } wrong) return wrong;
        if (ExcessOf(state.Real) is { } excess) return Measurement.NotMeasurable($"real data: {excess}");
        if (ExcessOf(state.Synthetic) is { } tooMuch) return Measurement.NotMeasurable($"synthetic data: {tooMuch}");
        if (state.Real.SaysNothing) return Measurement.NotMeasurable("the real records have neither a template nor a line");
        if (state.Synthetic.SaysNothing) return Info.WorstFor("the synthetic records have neither a template nor a line");
        if (HaveTemplatesInOneAlone(state)) return Measurement.NotMeasurable("the records of one data set say their templates and those of the other do not: both must, or neither");

        var templates = new FlowTemplates(state, Drain, context.Cancellation);
        // Sums are the same in whatever order lines and their parts were folded.
        FlowShift[] shifts = [.. Shifts(state, templates).OrderBy(static shift => shift.Name, StringComparer.Ordinal).ThenBy(static shift => shift.Real).ThenBy(static shift => shift.Synthetic)];
        long[] real = [.. shifts.Select(static shift => shift.Real)], synthetic = [.. shifts.Select(static shift => shift.Synthetic)];
        if (real.Sum() == 0) return Measurement.NotMeasurable($"among the real records there is no {Info.PartNoun}");
        if (synthetic.Sum() == 0) return Info.WorstFor($"among the synthetic records there is no {Info.PartNoun}");

        return new Measurement.Score(TotalVariation.Distance<long>(real, synthetic))
        {
            Uncertainty = TotalVariationInterval.Of<long>(real, synthetic),
            Parts = [ByChance(real, synthetic.Sum()), .. Greatest(shifts, real.Sum(), synthetic.Sum())],
            Evidence = Excessive(shifts, real.Sum(), synthetic.Sum()),
            Notes = templates.AreFound ? [$"{templates.Count} templates were found by the built-in parser, in the real records first"] : [],
        };
    }

    private protected abstract string? ExcessOf(FlowSide side);

    private protected abstract IEnumerable<FlowShift> Shifts(MessageFlow flow, FlowTemplates templates);

    private static bool HaveTemplatesInOneAlone(MessageFlow state) =>
        state.Real.HasTemplates != state.Synthetic.HasTemplates && (state.Real.HasTemplates ? state.Synthetic : state.Real).Messages.Texts.Count > 0;

    /// <summary>What is to be expected of as many lines drawn from the real distribution: less is not to be had.</summary>
    private static Part ByChance(long[] counts, long synthetic)
    {
        var real = (double)counts.Sum();
        var sum = counts.Sum(count => Math.Sqrt(2 * (count / real) * (1 - (count / real)) * ((1 / real) + (1.0 / synthetic)) / Math.PI));
        return new Part("by chance alone", Math.Min(1, sum / 2)) { IsReference = true };
    }

    private static IEnumerable<Part> Greatest(FlowShift[] shifts, double real, double synthetic) => shifts
        .Where(shift => Shift(shift, real, synthetic) != 0)
        .OrderByDescending(shift => Math.Abs(Shift(shift, real, synthetic)))
        .ThenBy(static shift => shift.Name, StringComparer.Ordinal)
        .Take(MostParts)
        .Select(shift => new Part(TemplateEvidence.NameOf(shift.Name), Math.Abs(Shift(shift, real, synthetic)))
        {
            Details = [KeyValuePair.Create("real share", shift.Real / real), KeyValuePair.Create("synthetic share", shift.Synthetic / synthetic)],
        })
        .DistinctBy(static part => part.Name, StringComparer.Ordinal);

    private static IReadOnlyList<Exhibit> Excessive(FlowShift[] shifts, double real, double synthetic)
    {
        var evidence = new Evidence();
        foreach (var shift in shifts)
        {
            var more = Shift(shift, real, synthetic);
            if (more <= 0 || !evidence.Wants(shift.First, more)) continue;

            evidence.Add(new Exhibit(shift.First, more, FormattableString.Invariant($"{TemplateEvidence.Quoted(shift.Name)}: {shift.Synthetic / synthetic:P1} of the synthetic data, {shift.Real / real:P1} of the real")));
        }

        return evidence.Exhibits;
    }

    private static double Shift(FlowShift shift, double real, double synthetic) => (shift.Synthetic / synthetic) - (shift.Real / real);
}
