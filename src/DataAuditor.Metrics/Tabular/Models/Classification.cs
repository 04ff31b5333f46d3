using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>Classifiers of the label, trained once on synthetic and once on real rows for all metrics that ask, and what they say of the test rows.</summary>
internal sealed class Classification
{
    private readonly TrainTest _rows;
    private readonly TablePair _tables;
    private readonly Labelled _real;
    private readonly Labelled _synthetic;

    private Classification(TablePair tables, TrainTest rows, ClassLabel label)
    {
        _tables = tables;
        _rows = rows;
        Label = label;
        _real = Labelled.Of(rows.Real, label);
        _synthetic = Labelled.Of(rows.Synthetic, label);
        Test = Labelled.Of(rows.Test, label);
    }

    public ClassLabel Label { get; }

    /// <summary>The test rows that have a label.</summary>
    public Labelled Test { get; }

    /// <summary>What a reader should know of the rows.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (_rows.Note is { } note) yield return note;
            if (_synthetic.LeftOut > 0) yield return $"{_synthetic.LeftOut} synthetic records train no model: they have no label, or one that the real table lacks";
            if (Test.LeftOut > 0) yield return $"{Test.LeftOut} test records are left out: they have no label, or one that the real table lacks";
        }
    }

    /// <summary>The classes that the synthetic rows have, in words.</summary>
    public string SyntheticLabels => _synthetic.Classes.Length == 0
        ? "none that the real table has"
        : "only " + string.Join(", ", _synthetic.Classes.Distinct().Order().Select(at => $"'{Label.Classes[at]}'"));

    /// <param name="reason">Why there is nothing to train or test.</param>
    public static Classification? Of(TablePair tables, MetricContext context, out string reason)
    {
        reason = "there is no real table";
        if (TrainTest.Of(tables, context) is not { } rows || ClassLabel.Of(tables.Frame(Role.Real)!, context.Fields, out reason) is not { } label) return null;

        var classification = tables.Once(new Key(label.Column), () => new Classification(tables, rows, label));
        reason = "no test record has a label that the real table has";
        return classification.Test.Classes.Length == 0 ? null : classification;
    }

    /// <summary>For every test row the probability of the class.</summary>
    public ClassProbabilities Predict(int positive, ClassificationModel model, MetricContext context)
    {
        // Of two classes one model tells both.
        if (Label.Classes.Count == 2 && positive != Label.Positive)
        {
            var other = Predict(Label.Positive, model, context);
            return new ClassProbabilities(Complement(other.Synthetic), Complement(other.Real));
        }

        return _tables.Once(new ModelKey(Label.Column, positive, model), () => new ClassProbabilities(
            Train(_synthetic, positive, model, context, "synthetic"), Train(_real, positive, model, context, "real")));
    }

    private static double[]? Complement(double[]? probabilities) => probabilities is null ? null : [.. probabilities.Select(probability => 1 - probability)];

    private double[]? Train(Labelled rows, int positive, ClassificationModel model, MetricContext context, string name)
    {
        var targets = rows.Is(positive);
        if (!targets.Contains(true) || !targets.Contains(false)) return null;

        var random = context.SharedRandom($"boosted classifier/{Label.Column}/{positive}/{name}");
        return model.Fit(rows.Features, targets, () => _rows.Encoding(_tables, Label.Column), random, context).Probabilities(Test.Features);
    }

    private sealed record Key(string Label);

    private sealed record ModelKey(string Label, int Positive, ClassificationModel Model);
}
