using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>Labelled texts of each data set.</summary>
public sealed class LabelledCorpora : IState<LabelledCorpora>
{
    /// <summary>Without a holdout, a third of the real texts is kept out of training.</summary>
    private const int TestShare = 3;

    /// <summary>With more labels a field is hardly a class.</summary>
    private const int MostLabels = 100;

    private readonly LabelledTexts[] _corpora = [.. Enum.GetValues<Role>().Select(static _ => new LabelledTexts())];

    public LabelledTexts this[Role role] => _corpora[(int)role];

    internal IEnumerable<string> Notes => Enum.GetValues<Role>().SelectMany(role => this[role].Notes.Select(note => $"{role.ToString().ToLowerInvariant()}: {note}"));

    public void Merge(LabelledCorpora later)
    {
        for (var role = 0; role < _corpora.Length; role++) _corpora[role].Merge(later._corpora[role]);
    }

    public void Archive(StateArchive archive)
    {
        foreach (var corpus in _corpora) archive.PassState(corpus);
    }

    /// <summary>What makes texts of no use to train on, as in "all 'red'"; null where nothing does.</summary>
    internal static string? ObstacleOf(IReadOnlyList<LabelledText> texts)
    {
        if (texts.Count == 0) return "none at all";

        return texts.All(text => text.Label == texts[0].Label) ? $"all '{PlainText.OneLine(texts[0].Label, maxLength: 40)}'" : null;
    }

    /// <summary>Why texts cannot be classified, whatever they teach; null where they can.</summary>
    internal static string? RefusalOf(IReadOnlyList<LabelledText> texts) =>
        texts.Select(static text => text.Label).Distinct(StringComparer.Ordinal).Take(MostLabels + 1).Count() > MostLabels ? $"there are more than {MostLabels} different labels, which is no classification" : null;

    /// <summary>The real texts that are trained on, and those that are tested on.</summary>
    internal (IReadOnlyList<LabelledText> Training, IReadOnlyList<LabelledText> Test, IReadOnlyList<string> Note) RealParts(MetricContext context)
    {
        var real = this[Role.Real].Sample();
        if (this[Role.Holdout].Count > 0) return (real, this[Role.Holdout].Sample(), []);

        int[] order = [.. Enumerable.Range(0, real.Count)];
        context.Random("test records").Shuffle<int>(order);
        var tested = real.Count / TestShare;
        return (
            [.. order[tested..].Order().Select(at => real[at])],
            [.. order[..tested].Order().Select(at => real[at])],
            [$"there is no holdout: tested on {tested} real records drawn at random, which the model trained on real data has not seen"]);
    }
}
