using System.Text.Json;
using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Agent.Scenes;

/// <summary>Whether rendered scenes match their prompt, for each repeat of a generation: the record's own field says so, or else a judge that is shown prompt and pictures one by one.</summary>
internal sealed record SceneVerdicts() : ModelFeature<JudgeQuestion, JudgeAnswer>(ModelRoles.Judge)
{
    private const string Field = "matched";

    /// <summary>From here on the judge says yes rather than no.</summary>
    private const double Yes = 0.5;

    public static SceneVerdicts Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<JudgeQuestion>? Inputs(Sample sample)
    {
        if (sample.Has(Field) || sample.Text("prompt") is not { } prompt || PathsOf(sample) is not { } paths) return null;

        JudgeQuestion[] questions =
        [
            .. from path in paths
               let images = ShownImages.Of(sample, [path])
               where images is not null
               select new JudgeQuestion("scene-match.v1", [new("prompt", prompt)], ValueRange.Unit) { Images = images },
        ];
        return questions.Length == paths.Count ? questions : [];
    }

    /// <summary>Whether the record has pictures of which one cannot be used, so that the judge was not asked.</summary>
    public bool IsUnusable(Sample sample) => !sample.Has(Field) && Of(sample) is [] && PathsOf(sample) is [_, ..];

    /// <summary>Of a record that meets <see cref="Need"/>; null where the judge came to no opinion of one of its scenes.</summary>
    public IReadOnlyList<bool>? VerdictsOf(Sample sample)
    {
        if (!sample.Has(Field)) return Of(sample) is { } opinions && opinions.All(static opinion => opinion.Error is null) ? [.. opinions.Select(static opinion => opinion.Score >= Yes)] : null;

        var matched = sample.Json(Field)!.Value;
        if (matched.ValueKind is not JsonValueKind.Array) return [sample.Truth(Field)!.Value];

        return [.. matched.EnumerateArray().Select((one, place) => one.TruthOf() ?? throw Wrong(place))];

        AuditException Wrong(int place) => sample.Wrong($"number {place + 1} of the field '{PlainText.OneLine(sample.NameOf(Field))}' must be true or false");
    }

    /// <summary>One picture, or one for each repeat.</summary>
    private static IReadOnlyList<string>? PathsOf(Sample sample) => sample.Has("images") ? sample.Texts("images") : sample.Text("image") is { } path ? [path] : null;
}
