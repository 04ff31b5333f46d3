using DataAuditor.Learning;
using DataAuditor.Metrics.Log.Templates;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>The labelled lines of each data set.</summary>
public sealed class LabelledLogs(int texts) : IState<LabelledLogs>
{
    /// <summary>Without a holdout, a third of the windows is kept out of training.</summary>
    private const int TestShare = 3;

    private readonly LogLines[] _lines = [.. Enum.GetValues<Role>().Select(_ => new LogLines(texts))];

    internal LogLines this[Role role] => _lines[(int)role];

    public void Merge(LabelledLogs later)
    {
        for (var role = 0; role < _lines.Length; role++) _lines[role].Merge(later._lines[role]);
    }

    public void Archive(StateArchive archive)
    {
        foreach (var lines in _lines) archive.PassState(lines);
    }

    /// <summary>Whether some lines come with a template and others without, which do not compare.</summary>
    internal bool IsMixed => _lines.Any(static lines => lines.Templated > 0) && _lines.Any(static lines => lines.Templated < lines.Count);

    internal IEnumerable<string> Notes => Enum.GetValues<Role>().SelectMany(role => NotesOf(this[role]).Select(note => $"{role.ToString().ToLowerInvariant()}: {note}"));

    /// <summary>The template of each message of each data set: as given, or as Drain finds them in the different messages of real, holdout and synthetic lines, in this order.</summary>
    internal Dictionary<Role, int[]> Templates(CancellationToken cancellation)
    {
        var all = new TextTable();
        Role[] order = [Role.Real, Role.Holdout, Role.Synthetic];
        var numbers = order.ToDictionary(static role => role, role => all.Take(this[role].Messages));
        if (_lines.Any(static lines => lines.Templated > 0)) return numbers;

        var drain = new DrainTemplates(all.Texts, DrainOptions.Default, cancellation);
        return numbers.ToDictionary(static role => role.Key, role => Array.ConvertAll(role.Value, drain.GroupOf));
    }

    /// <summary>Which windows are tested on: drawn at random, from those with and without an anomaly alike.</summary>
    internal static bool[] DrawTests(IReadOnlyList<LogWindow> windows, MetricContext context)
    {
        var folds = StratifiedFolds.Assign([.. windows.Select(static window => window.IsAnomalous ? 1 : 0)], TestShare, context.Random("test windows"));
        return Array.ConvertAll(folds, static fold => fold == 0);
    }

    private static IEnumerable<string> NotesOf(LogLines lines) =>
    [
        .. lines.HasSessions ? lines.WithoutSession.Notes("no session") : [],
        .. lines.Times.Backwards == 0 ? [] : new[] { $"{lines.Times.Backwards} of {lines.Times.Count} times are before that of the line above; the order is that of the records" },
    ];
}
