using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Csv;

/// <summary>Reads one CSV or TSV file into a table that is being loaded.</summary>
internal static class CsvReader
{
    /// <param name="maxBlocks">For a first look at the file.</param>
    public static string Read(SourceFile file, TableLoad load, TableReadOptions options, int maxBlocks, CancellationToken cancellation)
    {
        using var input = new TextInput(file, options.BytesRead);
        var tokenizer = new CsvTokenizer(file, input, options) { PassesOver = load.IsCut ? () => !load.IsOwn(input) : null };
        var header = CsvHeader.Read(file, tokenizer);
        if (header.Note is { } note) load.Note(note);

        var fields = load.Match(header.Names, file);
        var before = load.Records;
        for (var blocks = 0; blocks < maxBlocks && !load.HasEnough && tokenizer.Read(); blocks++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (blocks == 0 && maxBlocks == int.MaxValue) load.Expect(load.IsCut ? 0 : LikelyRecords(file, tokenizer.Block));
            if (!load.PassesOver(input, tokenizer.Block.Rows)) load.Append(tokenizer.Block, fields);
        }

        if (load.Records == before && !load.HasEnough) throw file.Fault("the file has a header, but no records");
        return maxBlocks == int.MaxValue && !load.HasEnough ? input.Sha256() : "";
    }

    /// <summary>As many records as the file is long, measured by its first block, and some more; 0 where its length tells nothing.</summary>
    private static int LikelyRecords(SourceFile file, CsvBlock block)
    {
        if (file.Compressed || block.Rows < 100) return 0;

        var bytesARecord = block.StartOf(block.Rows - 1) / (double)(block.Rows - 1);
        var likely = (new FileInfo(file.Path).Length / bytesARecord * 1.02) + 1000;
        return likely < int.MaxValue / 16 ? (int)likely : 0;
    }
}
