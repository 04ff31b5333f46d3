using System.Text.Json;
using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>
/// The texts or the images of a record's steps as vectors: the steps' own, or else what a model makes of them. A record without steps is one
/// step.
/// </summary>
/// <param name="Member">What of a step: <c>text</c> or <c>image</c>.</param>
internal abstract record StepVectors<TInput>(string Member, ModelRole<TInput, float[]> Model) : ModelFeature<TInput, float[]>(Model)
{
    private const string Steps = "steps";

    public FieldNeed Need => new(Steps) { Member = Field, Or = [Field], Model = this };

    private string Field => $"{Member}_embedding";

    public sealed override IReadOnlyList<TInput>? Inputs(Sample sample)
    {
        if (Given(sample) is not null || Contents(sample) is not { } contents) return null;

        List<TInput> inputs = [];
        foreach (var content in contents)
        {
            if (!TryInput(sample, content, out var input)) return [];
            inputs.Add(input);
        }

        return inputs;
    }

    /// <summary>Of a record that meets <see cref="Need"/>, one for each step; null where a file cannot be used.</summary>
    /// <exception cref="AuditException">A step is not what it must be.</exception>
    public IReadOnlyList<double[]>? Vectors(Sample sample)
    {
        if (Given(sample) is { } given) return given;

        if (Of(sample) is not { } answers) throw sample.Wrong($"there are {StepsOf(sample)!.Count} steps, and one '{Field}' beside them: each step must have its own");

        return answers.Count == Contents(sample)!.Count ? [.. answers.Select(sample.Answered)] : null;
    }

    /// <summary>The paths or texts of the steps; null where one has none.</summary>
    public IReadOnlyList<string>? Contents(Sample sample)
    {
        if (StepsOf(sample) is not { } steps) return sample.Text(Member) is { } content ? [content] : null;

        string[] contents = [.. steps.Select(step => step.MemberOf(Member) is { ValueKind: JsonValueKind.String } content ? content.TextOf() : null).OfType<string>()];
        return contents.Length == steps.Count ? contents : null;
    }

    private protected abstract bool TryInput(Sample sample, string content, out TInput input);

    private IReadOnlyList<double[]>? Given(Sample sample) => sample.Once((this, nameof(Given)), sample =>
    {
        if (StepsOf(sample) is not { } steps) return Single(sample);

        double[][] given = [.. steps.Select(step => step.TryFind(Field, out var own) ? sample.Vector(own, $"'{Field}' of a step") : null).OfType<double[]>()];
        if (given.Length == steps.Count) return given;

        return given.Length > 0 ? throw sample.Wrong($"{given.Length} of {steps.Count} steps have '{Field}': either all or none must") : steps.Count == 1 ? Single(sample) : null;
    });

    /// <summary>What stands beside the steps is that of the only one.</summary>
    private IReadOnlyList<double[]>? Single(Sample sample) => sample.Numbers(Field) is { } numbers ? [[.. numbers]] : null;

    private static List<JsonElement>? StepsOf(Sample sample)
    {
        if (sample.Structure(Steps) is not { } steps) return null;

        var all = steps.ValueKind is JsonValueKind.Array ? steps.EnumerateArray().ToList() : [];
        return steps.ValueKind is JsonValueKind.Array && all.TrueForAll(static step => step.ValueKind is JsonValueKind.Object)
            ? all
            : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Steps))}' must be an array of objects");
    }
}
