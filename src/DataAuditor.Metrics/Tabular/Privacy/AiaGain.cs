using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Distances;
using DataAuditor.Metrics.Tabular.Inference;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>What the synthetic data betrays about a sensitive column to someone who knows the other columns of a person.</summary>
public sealed record AiaGain() : TableMetric(Description)
{
    private const string SensitiveRole = "sensitive";

    private static readonly MetricInfo Description = new("tabular.privacy.aia-gain", "Attribute inference gain", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "How much more often than the best constant guess an attack with the synthetic data tells the sensitive value of a real record whose other columns are known; the worst sensitive column. A number is told where the guess is within a twentieth of the interquartile range.",
        Formula = @"\text{Gain}_{\text{AIA}} = \Pr[\hat{a} = A] - \max_a \Pr[A = a]",
        Source = "Giomi et al. 2023, A unified framework for quantifying privacy risk in synthetic data",
        Direction = Direction.Lower,
        AlsoReads = Needs.Holdout,
        Version = 2,
        PartNoun = "column",
    };

    [Option("How the value is guessed: as that of the nearest synthetic record (Gower), or by boosted trees trained on the synthetic records.")]
    public InferenceAttack Attack { get; init; } = InferenceAttack.Nearest;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (ClosestRecords.Obstacle(tables, Role.Real) is { } obstacle) return Measurement.NotMeasurable(obstacle);
        if (MissingRole.Of(context, SensitiveRole) is { } missing) return missing;

        Frame real = tables.Frame(Role.Real)!, synthetic = tables.Frame(Role.Synthetic)!;
        var holdout = tables.Frame(Role.Holdout);
        List<Part> gains = [], adjusted = [];
        List<SkippedPart> skipped = [];
        foreach (var name in context.Fields[SensitiveRole])
        {
            if (real.Find(name) is not { } column) skipped.Add(new SkippedPart(name, "it is not a column that the tables share"));
            else if (real.Columns.Count == 1) skipped.Add(new SkippedPart(name, "there is no other column to infer it from"));
            else if (new SensitiveValues(column) is not { IsConstant: false } values) skipped.Add(new SkippedPart(name, "it has fewer than two values in the real table"));
            else if (Attack is InferenceAttack.Model && values.Levels.Count > ModelAttack.MostLevels)
            {
                skipped.Add(new SkippedPart(name, $"it has {values.Levels.Count} values in the real table, more than the {ModelAttack.MostLevels} for which a model each is trained; attack it by 'nearest'"));
            }
            else
            {
                var attack = new AttributeInference(Attack, real, synthetic, name, values, context);
                var onReal = attack.On(real);
                var onHoldout = holdout is null ? null : attack.On(holdout);
                gains.Add(Gain(name, onReal!, onHoldout));
                if (onHoldout is not null) adjusted.Add(Adjusted(name, onReal!, onHoldout));
            }
        }

        if (gains.Count == 0) return Measurement.NotMeasurable($"'{skipped[0].Name}': {skipped[0].Reason}");

        var worst = gains.MaxBy(static part => part.Value)!;
        return new Measurement.Score(worst.Value)
        {
            Uncertainty = Uncertainty.Largest([.. gains.Select(static part => part.Uncertainty!)]),
            Parts = [.. gains, .. adjusted],
            Skipped = skipped,
            Notes = holdout is null ? ["without a holdout table, what is merely typical cannot be told from what was learnt about a person"] : [],
        };
    }

    private static Part Gain(string name, InferenceResult real, InferenceResult? holdout)
    {
        List<KeyValuePair<string, double>> details =
        [
            KeyValuePair.Create("accuracy", real.Accuracy), KeyValuePair.Create("majority", real.Majority), KeyValuePair.Create("records", (double)real.Records),
        ];
        if (holdout is not null)
        {
            details.Add(KeyValuePair.Create("holdoutAccuracy", holdout.Accuracy));
            details.Add(KeyValuePair.Create("holdoutMajority", holdout.Majority));
            details.Add(KeyValuePair.Create("holdoutGain", holdout.Gain));
        }

        return new Part(name, real.Gain)
        {
            Uncertainty = BinomialInterval.Wilson(real.Told, real.Records).Rising(accuracy => accuracy - real.Majority),
            Details = details,
        };
    }

    /// <summary>The gain on real records beyond that on records that the generator never saw; Newcombe's hybrid of the two Wilson intervals.</summary>
    private static Part Adjusted(string name, InferenceResult real, InferenceResult holdout)
    {
        var beyond = Uncertainty.Difference(
            real.Accuracy, BinomialInterval.Wilson(real.Told, real.Records), holdout.Accuracy, BinomialInterval.Wilson(holdout.Told, holdout.Records));
        return new Part($"{name}: beyond the holdout", real.Gain - holdout.Gain)
        {
            IsReference = true,
            Uncertainty = beyond.Rising(difference => difference - real.Majority + holdout.Majority),
        };
    }
}
