using System.Globalization;
using System.Text.Json;

namespace DataAuditor.Models.Roles;

/// <summary>A model that yields one number for each of its labels.</summary>
internal sealed class OnnxClassifier : IDisposable
{
    /// <summary>Where exporters keep the labels.</summary>
    private const string LabelProperty = "id2label";

    private readonly OnnxModelOptions _options;

    private readonly OnnxTextModel _model;

    private readonly IReadOnlyList<string> _labels;

    /// <exception cref="ModelException">The model cannot be used.</exception>
    public OnnxClassifier(OnnxModelOptions options, ITextEncoder encoder)
    {
        _options = options;
        _model = new OnnxTextModel(options, encoder);
        try
        {
            if (!(options.Temperature > 0 && double.IsFinite(options.Temperature))) throw _model.Fault("its temperature is not above 0");
            _labels = options.Labels ?? OwnLabels();
        }
        catch
        {
            _model.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Inputs => _model.Inputs;

    public IReadOnlyList<string> Outputs => _model.Outputs;

    public string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"ONNX model {Path.GetFileName(_options.Path)}{(_labels.Count > 0 ? $", labels {string.Join(", ", _labels)}" : "")}{(_options.Temperature == 1 ? "" : $", temperature {_options.Temperature}")}");

    /// <summary>The place of the label that means something; 0 for a model with a single output, which needs no labels.</summary>
    /// <exception cref="ModelException">No label or more than one means it.</exception>
    public int PlaceOf(string what, Func<string, bool> isMeant)
    {
        if (_labels.Count == 0 && what.Length == 0) return 0;

        int[] places = [.. Enumerable.Range(0, _labels.Count).Where(place => isMeant(_labels[place]))];
        return places is [var only] ? only
            : throw _model.Fault($"{(places.Length == 0 ? "no label" : "more than one label")} is '{what}' among {(_labels.Count == 0 ? "none: give its labels in the order of its outputs" : string.Join(", ", _labels))}");
    }

    /// <summary>Probabilities of the labels, one list for each text.</summary>
    /// <exception cref="ModelException"/>
    public IReadOnlyList<double[]> Run(IReadOnlyList<TextPair> texts, bool hasPairs, CancellationToken cancellation) =>
        [.. _model.Run(texts, hasPairs, cancellation).Select(Probabilities)];

    public void Dispose() => _model.Dispose();

    private double[] Probabilities(OnnxRow row)
    {
        var expected = Math.Max(1, _labels.Count);
        if (row.IsByToken || row.Values.Length != expected) throw _model.Fault($"it yields {row.Values.Length} numbers for a text where {expected} {(expected == 1 ? "is" : "are")} expected");

        return ClassProbabilities.Of(row.Values, _options, _model.Fault);
    }

    private IReadOnlyList<string> OwnLabels()
    {
        if (!_model.Metadata.Properties.TryGetValue(LabelProperty, out var json)) return [];

        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateObject().OrderBy(label => int.Parse(label.Name, CultureInfo.InvariantCulture)).Select(label => label.Value.GetString() ?? "")];
        }
        catch (Exception invalid) when (invalid is JsonException or FormatException or InvalidOperationException)
        {
            throw _model.Fault($"its property {LabelProperty} names no labels: {invalid.Message}");
        }
    }
}
