using System.Text;
using System.Text.Json;
using DataAuditor.Metrics.Tests.SensitiveSpans;

namespace DataAuditor.Benchmarks;

/// <summary>A seeded JSON Lines file of 700,000 lines of a log, of which two in three have something sensitive in them.</summary>
internal static class ExposedLog
{
    public const int Lines = 700_000;

    /// <summary>A line of a log says when, where and how severe before it says what.</summary>
    private const string Beginning = "2024-06-01T12:34:56.789Z INFO  [worker-7] service.scheduler - ";

    public static string Path { get; } = System.IO.Path.Combine(MillionRows.Folder, "exposed-log.jsonl");

    public static IEnumerable<string> Texts(int count)
    {
        var lines = new ExposedLines(20240601);
        for (var line = 0; line < count; line++) yield return Beginning + lines.Next().Text;
    }

    /// <summary>Writes it if it is not there yet; the content depends on nothing but this code.</summary>
    public static void Ensure()
    {
        if (File.Exists(Path)) return;

        Directory.CreateDirectory(MillionRows.Folder);
        using var file = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.NewLine = "\n";
        foreach (var text in Texts(Lines)) file.WriteLine($"{{\"line\": \"{JsonEncodedText.Encode(text)}\"}}");
    }
}
