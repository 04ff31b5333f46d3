using System.Text;
using DataAuditor.Data.Csv;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Samples;

/// <summary>Puts rows that follow one another and are of one episode together.</summary>
/// <param name="names">Of the columns.</param>
/// <param name="key">The column that names the episode.</param>
internal sealed class EpisodeCutter(SourceFile file, string[] names, int key)
{
    /// <summary>Of an episode, which is held whole.</summary>
    private const int MostRows = 10_000_000;

    /// <summary>Rows enough for a thread to be worth its while.</summary>
    private const int RowsOfBlock = 8192;

    /// <summary>To tell an episode that comes back.</summary>
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    private List<EpisodeRows> _whole = [];

    private EpisodeRows? _open;

    private byte[] _key = [];

    private int _rows;

    /// <summary>Takes the next rows.</summary>
    /// <returns>Episodes that have ended, where they are enough for a block.</returns>
    public IReadOnlyList<EpisodeRows> Take(CsvBlock block)
    {
        var rows = new CellRows(names, block);
        for (int from = 0, to; from < block.Rows; from = to)
        {
            var name = rows.Cell(from, key);
            if (name.IsEmpty) throw file.Fault($"the row names no episode: its '{PlainText.OneLine(names[key])}' is empty", block.LineOf(from));

            to = from + 1;
            while (to < block.Rows && rows.Cell(to, key).SequenceEqual(name)) to++;
            if (_open is null || !name.SequenceEqual(_key)) Begin(name, block.LineOf(from));
            _open!.Add(rows, from, to);
            if (_open.Count > MostRows) throw file.Fault($"the episode '{Shown(name)}' has more than {MostRows} steps", block.LineOf(from));
        }

        _rows += block.Rows;
        return _rows < RowsOfBlock ? [] : Taken();
    }

    /// <summary>The last episodes.</summary>
    public IReadOnlyList<EpisodeRows> End()
    {
        if (_open is not null) _whole.Add(_open);
        _open = null;
        return Taken();
    }

    private void Begin(ReadOnlySpan<byte> name, long line)
    {
        if (_open is not null) _whole.Add(_open);

        if (!_begun.Add(Encoding.UTF8.GetString(name))) throw file.Fault($"the episode '{Shown(name)}' comes back, and had ended: the rows of an episode must follow one another", line);

        _key = name.ToArray();
        _open = new EpisodeRows((int)Math.Min(line, int.MaxValue));
    }

    private static string Shown(ReadOnlySpan<byte> name) => PlainText.OneLine(Encoding.UTF8.GetString(name), maxLength: 40);

    private List<EpisodeRows> Taken()
    {
        var taken = _whole;
        (_whole, _rows) = ([], 0);
        return taken;
    }
}
