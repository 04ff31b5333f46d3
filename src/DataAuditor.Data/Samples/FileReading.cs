using DataAuditor.Catalog;
using DataAuditor.Data.Csv;
using DataAuditor.Data.Files;
using DataAuditor.Data.Json;
using DataAuditor.Data.Parquet;
using DataAuditor.Data.Warehouses;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>One file of records on its way: blocks of text, to be parsed by whoever takes them.</summary>
internal sealed class FileReading(Role role, SourceFile file, SampleReadOptions options, long first) : IReadPosition
{
    /// <summary>The role of the column that names episodes.</summary>
    private const string Episode = "episode";

    private readonly SampleOrigin _origin = new(options.Fields, file.Path, FieldsAreText: file.Format is FileFormat.Log || (IsTable(file) && !HasSteps(options)))
    {
        Side = options.Side,
        Units = options.Units,
        Schemas = options.Schemas,
        Media = (file.Data is null ? options.Media?.Beside(file.Path) : options.Media) ?? SampleOrigin.None.Media,
    };

    private long _count;

    private IReadPosition? _position;

    /// <summary>What is cut into shards; null where all is read.</summary>
    public ShardCut? Cut { get; init; }

    /// <summary>Whether the whole file is one record.</summary>
    public bool IsDocument { get; init; }

    /// <summary>The position of the record after this file's last.</summary>
    public long Next => first + _count;

    /// <summary>Known once everything was read.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>What the report says of the file.</summary>
    public string? Note { get; private set; }

    /// <summary>How far the file was read when the last block was cut, in bytes of the file.</summary>
    public long BytesTaken => _position!.BytesTaken;

    /// <summary>Of the bytes that were read when the last block was cut.</summary>
    public string Sha256SoFar() => _position!.Sha256SoFar();

    public IEnumerable<SampleBlock> Read(CancellationToken cancellation)
    {
        var blocks = file.Format switch
        {
            FileFormat.JsonLines => ReadLines(),
            FileFormat.Json when IsDocument => ReadDocument(),
            FileFormat.Json => ReadArray(),
            FileFormat.Parquet => ReadParquet(),
            FileFormat.Csv or FileFormat.Tsv when HasSteps(options) => ReadSteps(),
            FileFormat.Query => ReadQuery(file.Data!, cancellation),
            FileFormat.Smiles => ReadMolecules(),
            FileFormat.Log => ReadLog(),
            FileFormat.EdgeList or FileFormat.AdjacencyList or FileFormat.Dot or FileFormat.GraphMl => ReadGraphs(),
            FileFormat.Image => ReadMedium("image"),
            FileFormat.Video => ReadMedium("video"),
            _ => ReadTable(),
        };
        foreach (var block in blocks) yield return block;

        if (_count == 0) throw file.Fault(IsTable(file) ? "the file has a header, but no records" : "the file has no records");
    }

    private IEnumerable<SampleBlock> ReadLines()
    {
        using var input = Open();
        var window = new JsonWindow(input, options.BlockBytes);
        var line = 1;
        while (true)
        {
            window.Fill();
            if (window.IsLast && window.Length == 0 && line == 1) throw file.Fault("the file is empty");

            var length = window.WholeLines;
            if (length > 0)
            {
                SampleBlock block = IsOthers
                    ? new PassedRows(role, LineBlock.CountOf(window.Text[..length]))
                    : new LineBlock(role, Next, _origin, window.Copy(length), line) { AreDocuments = options.RecordsAreDocuments, CountsBroken = options.CountsBroken, Encoding = input.Encoding };
                _count += block.Count;
                line += block.Count;
                yield return block;
            }

            if (!window.Release(length)) throw file.Fault("the line is longer than 1 GiB", line);
            if (window.IsLast) break;
        }

        Sha256 = input.Sha256();
    }

    private IEnumerable<SampleBlock> ReadLog()
    {
        using var input = Open();
        var window = new JsonWindow(input, options.BlockBytes);
        var cutter = new EntryCutter(options.Entry);
        while (true)
        {
            window.Fill();
            var length = cutter.Cut(window.Text, window.IsLast);
            if (cutter.Entries.Count > 0)
            {
                yield return Counted(IsOthers ? new PassedRows(role, cutter.Entries.Count) : new EntryBlock(role, Next, _origin, window.Copy(length), [.. cutter.Entries], options.Entry));
            }

            if (!window.Release(length)) throw file.Fault("the entry is longer than 1 GiB", cutter.Line);
            if (window.IsLast) break;
        }

        Note = cutter.Note;
        Sha256 = input.Sha256();
    }

    private IEnumerable<SampleBlock> ReadArray()
    {
        using var input = Open();
        foreach (var block in ArrayBlock.Cut(role, Next, _origin, file, Whole(input, "; records one a line, in a .jsonl file, may be of any number"), options)) yield return Counted(block);

        Sha256 = input.Sha256();
    }

    private IEnumerable<SampleBlock> ReadDocument()
    {
        using var input = Open();
        var text = Whole(input, "");
        Sha256 = input.Sha256();
        _count = 1;
        yield return new DocumentBlock(role, first, _origin, text) { CountsBroken = options.CountsBroken, Encoding = input.Encoding };
    }

    private IEnumerable<SampleBlock> ReadGraphs()
    {
        using var input = Open();
        yield return Counted(new GraphBlock(role, Next, _origin, GraphFiles.Read(file, Whole(input, ""))));

        Sha256 = input.Sha256();
    }

    private IEnumerable<SampleBlock> ReadMedium(string field)
    {
        _position = Hashed(rows: 0);
        _count = 1;
        yield return new MediumBlock(role, first, _origin, options.Fields[field] is [var name, ..] ? name : field, Path.GetFileName(file.Path));
    }

    private IEnumerable<SampleBlock> ReadMolecules()
    {
        using var input = Open();
        foreach (var block in MoleculeLines.Cut(role, Next, _origin, Whole(input, ""))) yield return Counted(block);

        Sha256 = input.Sha256();
    }

    private TextInput Open()
    {
        var input = new TextInput(file, options.BytesRead);
        _position = input;
        return input;
    }

    private RowPosition Hashed(long rows)
    {
        using var bytes = new MeasuredStream(file, options.BytesRead);
        Sha256 = bytes.Sha256();
        return new RowPosition(bytes.BytesTaken, rows, Sha256);
    }

    private byte[] Whole(TextInput input, string advice)
    {
        var window = new JsonWindow(input, options.BlockBytes);
        for (window.Fill(); !window.IsLast; window.Fill())
        {
            if (!window.Release(0)) throw file.Fault($"the file is longer than 1 GiB{advice}");
        }

        return window.Copy(window.Length);
    }

    private IEnumerable<SampleBlock> ReadTable()
    {
        using var input = Open();
        var (tokenizer, names) = Rows(input, Cut is null ? null : () => IsOthers);
        while (tokenizer.Read())
        {
            yield return Counted(IsOthers ? new PassedRows(role, tokenizer.Block.Rows) : new TableRows(role, Next, _origin, names, tokenizer.Block));
        }

        Sha256 = input.Sha256();
    }

    private (CsvTokenizer Tokenizer, string[] Names) Rows(TextInput input, Func<bool>? passesOver)
    {
        var tokenizer = new CsvTokenizer(file, input, new TableReadOptions { BlockBytes = options.BlockBytes }) { PassesOver = passesOver };
        var header = CsvHeader.Read(file, tokenizer);
        Note = header.Note;
        return (tokenizer, [.. header.Names]);
    }

    private IEnumerable<SampleBlock> ReadSteps()
    {
        using var input = Open();
        var (tokenizer, names) = Rows(input, passesOver: null);
        foreach (var block in CutSteps(names, Blocks(tokenizer))) yield return block;

        Sha256 = input.Sha256();

        static IEnumerable<CsvBlock> Blocks(CsvTokenizer tokenizer)
        {
            while (tokenizer.Read()) yield return tokenizer.Block;
        }
    }

    private IEnumerable<EpisodeBlock> CutSteps(string[] names, IEnumerable<CsvBlock> blocks)
    {
        var key = Array.IndexOf(names, EpisodeColumn);
        if (key < 0) throw file.Fault($"there is no column '{PlainText.OneLine(EpisodeColumn)}', which is to name the episodes{Suggestion.For(EpisodeColumn, names)}", 1);

        var cutter = new EpisodeCutter(file, names, key);
        foreach (var rows in blocks)
        {
            if (Block(cutter.Take(rows)) is { } block) yield return block;
        }

        if (Block(cutter.End()) is { } last) yield return last;

        EpisodeBlock? Block(IReadOnlyList<EpisodeRows> episodes)
        {
            if (episodes.Count == 0) return null;

            var block = new EpisodeBlock(role, Next, _origin, names, names.Contains(StepsName) ? null : StepsName, episodes);
            _count += block.Count;
            return block;
        }
    }

    private IEnumerable<SampleBlock> ReadParquet()
    {
        using var rows = HasSteps(options) ? ParquetRecords.OfEpisodes(file, EpisodeColumn, StepsName) : new ParquetRecords(file);
        var all = options.Shard is null ? 0 : rows.CountAll();
        var position = Hashed(all);
        _position = position;
        var own = HasSteps(options) ? null : Cut;
        foreach (var block in own is null ? Lines(rows) : new ParquetShard(role, file, _origin, first, all).Read(own, position))
        {
            _count += block.Count;
            if (own is null) position.RowsTaken = _count;
            yield return block;
        }
    }

    private IEnumerable<LineBlock> Lines(ParquetRecords rows)
    {
        while (rows.Read() is { Count: > 0 } records) yield return new LineBlock(role, Next, _origin, records.Bytes, line: 0) { Encoding = "UTF-8" };
    }

    private IEnumerable<SampleBlock> ReadQuery(WarehouseData data, CancellationToken cancellation)
    {
        var rows = data.Rows(cancellation);
        var blocks = HasSteps(options)
            ? CutSteps([.. data.Columns.Select(static column => column.Name)], WarehouseBlock.Cut(file, rows))
            : WarehouseRecords.Cut(rows).Select(records => (SampleBlock)new LineBlock(role, Next, _origin, records.Lines, line: 0) { Encoding = "UTF-8" });
        foreach (var block in blocks)
        {
            if (block is LineBlock) _count += block.Count;
            yield return block;
        }

        Sha256 = data.Sha256;
    }

    private SampleBlock Counted(SampleBlock block)
    {
        _count += block.Count;
        return block;
    }

    /// <summary>Whether what was read last is another shard's: its records are counted, and not looked into.</summary>
    private bool IsOthers => Cut is { } cut && !cut.Holds(this);

    private string EpisodeColumn => options.Fields[Episode][0];

    private string StepsName => _origin.NameOf("steps");

    private static bool IsTable(SourceFile file) => file.Format is FileFormat.Csv or FileFormat.Tsv;

    /// <summary>Whether a row of a table is a step of an episode.</summary>
    private static bool HasSteps(SampleReadOptions options) => options.Files.HasFlag(RecordFiles.Episodes) && options.Fields[Episode].Count > 0;
}
