using System.Runtime.InteropServices;
using System.Text.Json;
using DataAuditor.Counting;
using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>
/// How often the templates, or messages, of one data set come and follow one another. A line follows the one before it in its session; without
/// sessions, the one before it in its file. What lies on either side of a file's end, or of a session's, does not follow.
/// </summary>
internal sealed class FlowSide(MessageMasks masks) : IState<FlowSide>
{
    /// <summary>Of different messages and sessions together, 128 MiB.</summary>
    private const long MostCharacters = 64L << 20;

    private const int MostTransitions = 4 << 20;

    private readonly TextTable _templates = new();
    private readonly TextTable _messages = new();
    private readonly TextTable _sessions = new();
    private readonly TextTable _files = new();
    private readonly Dictionary<int, FlowCount> _counts = [];
    private readonly Dictionary<(int From, int To), FlowCount> _transitions = [];

    // By a session's number, or the complement of a file's.
    private readonly Dictionary<int, FlowEnds> _ends = [];
    private char[] _room = [];
    private bool _isFull;
    private bool _hasTooManyTransitions;

    public long Lines { get; private set; }

    /// <summary>Whether a line says its template; else Drain is to find it.</summary>
    public bool HasTemplates { get; private set; }

    /// <summary>Whether its lines have neither a template nor a text.</summary>
    public bool SaysNothing => Lines > 0 && !_isFull && !HasTemplates && _messages.Texts.Count == 0;

    public TextTable Templates => _templates;

    public TextTable Messages => _messages;

    /// <summary>By a template's number, or the complement of a message's.</summary>
    public IReadOnlyDictionary<int, FlowCount> Counts => _counts;

    public IReadOnlyDictionary<(int From, int To), FlowCount> Transitions => _transitions;

    /// <summary>Why messages were given up; null where they were not.</summary>
    public string? Excess => _isFull ? $"different messages and sessions have more than {MostCharacters} characters together: give templates, or mask more of what varies" : null;

    /// <summary>Why transitions were given up; null where they were not.</summary>
    public string? TransitionExcess => Excess ?? (_hasTooManyTransitions ? $"there are more than {MostTransitions} different transitions: give templates, or mask more of what varies" : null);

    public void Add(Sample sample)
    {
        Lines++;
        if (_isFull) return;

        var message = MessageOf(sample);
        Count(_counts, message, new FlowCount(1, sample.Index));
        Follow(SequenceOf(sample), new FlowEnds(message, sample.Index, message));
        GiveUp();
    }

    /// <summary>Takes the templates of all lines in, as another engine counted them, without how they follow one another.</summary>
    public void Take(IEnumerable<ValueCount> templates)
    {
        foreach (var template in templates)
        {
            HasTemplates = true;
            Lines += template.Count;
            Count(_counts, _templates.NumberOf(template.Text), new FlowCount(template.Count, template.First));
        }

        _hasTooManyTransitions = true;
        GiveUp();
    }

    public void Merge(FlowSide later)
    {
        Lines += later.Lines;
        HasTemplates |= later.HasTemplates;
        _isFull |= later._isFull;
        _hasTooManyTransitions |= later._hasTooManyTransitions;
        if (!_isFull)
        {
            int[] templates = _templates.Take(later._templates), messages = _messages.Take(later._messages), sessions = _sessions.Take(later._sessions), files = _files.Take(later._files);
            int Own(int number) => number < 0 ? ~messages[~number] : templates[number];

            foreach (var (number, count) in later._counts) Count(_counts, Own(number), count);
            foreach (var ((from, to), count) in later._transitions) Count(_transitions, (Own(from), Own(to)), count);
            foreach (var (sequence, ends) in later._ends) Follow(sequence < 0 ? ~files[~sequence] : sessions[sequence], new FlowEnds(Own(ends.First), ends.Position, Own(ends.Last)));
        }

        GiveUp();
    }

    public void Archive(StateArchive archive)
    {
        Lines = archive.PassCount(Lines);
        HasTemplates = archive.Pass(HasTemplates);
        _isFull = archive.Pass(_isFull);
        _hasTooManyTransitions = archive.Pass(_hasTooManyTransitions);
        if (_isFull) return;

        foreach (var texts in new[] { _templates, _messages, _sessions, _files }) archive.PassState(texts);
        archive.PassMap(_counts, archive.Pass, archive.Pass);
        archive.PassMap(_transitions, archive.Pass, archive.Pass);
        archive.PassMap(_ends, archive.Pass, ends => new FlowEnds(archive.Pass(ends.First), archive.Pass(ends.Position), archive.Pass(ends.Last)));
        var messages = _counts.Keys.Concat(_transitions.Keys.SelectMany(static pair => new[] { pair.From, pair.To })).Concat(_ends.Values.SelectMany(static ends => new[] { ends.First, ends.Last }));
        if (messages.Any(number => !IsIn(number, _templates, _messages)) || _ends.Keys.Any(sequence => !IsIn(sequence, _sessions, _files))) throw StateArchive.Broken("a line's message or session is not there");
    }

    /// <param name="texts">By the number.</param>
    /// <param name="others">By its complement.</param>
    private static bool IsIn(int number, TextTable texts, TextTable others) => number < 0 ? ~number < others.Texts.Count : number < texts.Texts.Count;

    private int MessageOf(Sample sample)
    {
        if (sample.TryText("template", ref _room, out var text))
        {
            HasTemplates = true;
            return _templates.NumberOf(text);
        }

        return sample.TryText(DrainMetric<MessageFlow>.Line, ref _room, out text) ? ~_messages.NumberOf(masks.Apply(text)) : _templates.NumberOf("");
    }

    private int SequenceOf(Sample sample) => sample.Value("session") is { } session
        ? _sessions.NumberOf(session.ValueKind is JsonValueKind.String ? session.TextOf() : session.GetRawText())
        : ~_files.NumberOf(sample.Location?.File ?? "");

    private void Follow(int sequence, FlowEnds later)
    {
        ref var ends = ref CollectionsMarshal.GetValueRefOrAddDefault(_ends, sequence, out var goesOn);
        if (goesOn && !_hasTooManyTransitions) Count(_transitions, (ends.Last, later.First), new FlowCount(1, later.Position));
        ends = goesOn ? ends with { Last = later.Last } : later;
    }

    private static void Count<TKey>(Dictionary<TKey, FlowCount> counts, TKey key, FlowCount more)
        where TKey : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count = count.With(more);
    }

    /// <summary>Whether there is too much depends on all lines alone: what a part has too much of, the whole has.</summary>
    private void GiveUp()
    {
        _isFull |= _templates.Characters + _messages.Characters + _sessions.Characters > MostCharacters;
        _hasTooManyTransitions |= _isFull || _transitions.Count > MostTransitions;
        if (_hasTooManyTransitions) _transitions.Clear();
        if (_isFull) _counts.Clear();
    }
}
