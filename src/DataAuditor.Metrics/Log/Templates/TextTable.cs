using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Texts that recur, numbered in the order in which they first came. No string is made for one that is there already.</summary>
internal sealed class TextTable : IState<TextTable>
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly List<string> _texts = [];

    public TextTable() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Of all texts together: what bounds the memory.</summary>
    public long Characters { get; private set; }

    public int NumberOf(ReadOnlySpan<char> text) => _lookup.TryGetValue(text, out var number) ? number : Add(text.ToString());

    public int NumberOf(string text) => _numbers.TryGetValue(text, out var number) ? number : Add(text);

    /// <summary>Takes in the texts of another.</summary>
    /// <returns>Their numbers here, by their numbers there.</returns>
    public int[] Take(TextTable later)
    {
        var numbers = new int[later._texts.Count];
        for (var number = 0; number < numbers.Length; number++) numbers[number] = NumberOf(later._texts[number]);
        return numbers;
    }

    public void Merge(TextTable later) => Take(later);

    public void Archive(StateArchive archive)
    {
        if (!archive.IsReading)
        {
            archive.PassList(_texts, archive.PassText);
            return;
        }

        List<string> texts = [];
        archive.PassList(texts, archive.PassText);
        foreach (var text in texts)
        {
            if (_numbers.ContainsKey(text)) throw StateArchive.Broken("a text occurs twice");
            Add(text);
        }
    }

    private int Add(string text)
    {
        var number = _texts.Count;
        _numbers.Add(text, number);
        _texts.Add(text);
        Characters += text.Length;
        return number;
    }
}
