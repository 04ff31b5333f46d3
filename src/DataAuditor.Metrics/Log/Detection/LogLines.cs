using System.Text.Json;
using DataAuditor.Metrics.Log.Templates;
using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>The lines of a data set in their order, each as the numbers of its texts, its session and its marks: about 20 bytes a line beside the different texts.</summary>
/// <param name="texts">How many texts a line has: itself, or also as it is anonymised.</param>
public sealed class LogLines(int texts) : IState<LogLines>
{
    private const string Session = "session";

    private const string PredictionReal = "prediction_real";

    private const string PredictionAugmented = "prediction_augmented";

    private readonly TextTable _sessions = new();

    private readonly MessageMasks _masks = new(null, MaskSet.BuiltIn);

    private readonly List<int> _texts = [];

    private readonly List<int> _ofSession = [];

    private readonly List<LineMarks> _marks = [];

    internal int Count => _marks.Count;

    /// <summary>Lines whose template the record says.</summary>
    internal long Templated { get; private set; }

    internal TextTable Messages { get; } = new();

    internal TimeOrder Times { get; } = new();

    internal bool HasSessions => _sessions.Texts.Count > 0;

    /// <summary>Lines without a session.</summary>
    internal long WithoutSession => _ofSession.LongCount(static session => session < 0);

    public void Merge(LogLines later)
    {
        int[] messages = Messages.Take(later.Messages), sessions = _sessions.Take(later._sessions);
        foreach (var text in later._texts) _texts.Add(messages[text]);
        foreach (var session in later._ofSession) _ofSession.Add(session < 0 ? session : sessions[session]);
        _marks.AddRange(later._marks);
        Templated += later.Templated;
        Times.Merge(later.Times);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Messages);
        archive.PassState(_sessions);
        archive.PassState(Times);
        Templated = archive.PassCount(Templated);
        archive.PassList(_texts, archive.PassCount);
        archive.PassList(_ofSession, archive.Pass);
        archive.PassList(_marks, archive.Pass);
        if (_ofSession.Count != _marks.Count || _texts.Exists(text => text >= Messages.Texts.Count) || _ofSession.Exists(session => session < -1 || session >= _sessions.Texts.Count))
        {
            throw StateArchive.Broken("a line's text or session is not there");
        }
    }

    /// <param name="roles">Of the line's texts.</param>
    /// <param name="template">Of its template, which stands for all of them where it is given.</param>
    internal void Add(Sample sample, ReadOnlySpan<string> roles, string? template)
    {
        if (template is not null && sample.Text(template) is { } given)
        {
            _texts.Add(Messages.NumberOf(given));
            Templated++;
        }
        else
        {
            foreach (var role in roles) _texts.Add(Messages.NumberOf(_masks.Apply(sample.Text(role))));
        }

        _ofSession.Add(SessionOf(sample) is { } session ? _sessions.NumberOf(session) : -1);
        _marks.Add(MarksOf(sample));
        Times.Add(sample);
    }

    /// <summary>The lines of each session, in the order of their first lines; without sessions, so many lines each. Lines without a session, where others have one, are in none.</summary>
    /// <param name="templates">The template of each message.</param>
    /// <param name="text">Which of a line's texts is looked at.</param>
    internal List<LogWindow> Windows(int[] templates, int text, int size)
    {
        var windows = new List<(LineMarks Marks, Dictionary<int, int> Counts)>();
        for (var line = 0; line < Count; line++)
        {
            var place = HasSessions ? _ofSession[line] : line / size;
            if (place < 0) continue;
            if (place == windows.Count) windows.Add((LineMarks.None, []));

            var (marks, counts) = windows[place];
            var template = templates[_texts[(line * texts) + text]];
            counts[template] = counts.GetValueOrDefault(template) + 1;
            windows[place] = (marks | _marks[line], counts);
        }

        return [.. windows.Select(static window => new LogWindow(window.Marks, window.Counts))];
    }

    private static string? SessionOf(Sample sample) => sample.Value(Session) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } => sample.Text(Session),
        { } other => other.GetRawText(),
    };

    private static LineMarks MarksOf(Sample sample)
    {
        var marks = sample.Truth(DetectionMetric.Anomaly) is true ? LineMarks.Anomalous : LineMarks.None;
        if (sample.Truth(PredictionReal) is not { } real || sample.Truth(PredictionAugmented) is not { } augmented) return marks;

        return marks | LineMarks.Predicted | (real ? LineMarks.AlarmOfReal : LineMarks.None) | (augmented ? LineMarks.AlarmOfAugmented : LineMarks.None);
    }
}
