using System.Globalization;
using System.Text;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>A seeded CSV file of 1,000,000 log lines of 1,000 templates, drawn by Zipf's law with exponent 0.8: each with its line, its true template and a predicted one, every seventh of which is wrong.</summary>
internal static class MillionLines
{
    public const int Lines = 1_000_000;

    private const int Templates = 1_000;
    private const int WrongTemplates = 7;
    private const double Exponent = 0.8;
    private const int ShortestTemplate = 5;
    private const int LongestTemplate = 12;

    private static readonly string[] Words =
        "connection opened closed for user session failed password from port authentication block received sent bytes error timeout retry worker thread cache flush commit node replica leader request queue".Split(' ');

    public static string Path { get; } = System.IO.Path.Combine(MillionRows.Folder, "million-lines.csv");

    /// <summary>Writes it if it is not there yet; the content depends on nothing but this code.</summary>
    public static void Ensure()
    {
        if (File.Exists(Path)) return;

        Directory.CreateDirectory(MillionRows.Folder);
        var random = Xoshiro256.Keyed(20261122, "lines");
        string[] templates = [.. Enumerable.Range(0, 4 * Templates).Select(_ => Template(random)).Distinct(StringComparer.Ordinal).Take(Templates)];
        var weights = new double[Templates];
        for (var (template, sum) = (0, 0.0); template < Templates; template++) weights[template] = sum += Math.Pow(template + 1, -Exponent);

        using var file = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.NewLine = "\n";
        file.WriteLine("line,template,gold_template");
        for (var line = 0; line < Lines; line++)
        {
            var found = Array.BinarySearch(weights, random.NextDouble() * weights[^1]);
            var drawn = found < 0 ? ~found : found;
            var template = templates[drawn];
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Filled(template, random)},{template}{(drawn % WrongTemplates == 0 ? "!" : "")},{template}"));
        }
    }

    private static string Template(Xoshiro256 random) => string.Join(' ', Enumerable
        .Range(0, ShortestTemplate + (int)random.NextInt64(LongestTemplate - ShortestTemplate + 1))
        .Select(token => token > 0 && random.NextInt64(4) == 0 ? "<*>" : Words[random.NextInt64(Words.Length)]));

    private static string Filled(string template, Xoshiro256 random) => string.Join(' ', template.Split(' ').Select(token => token != "<*>" ? token : random.NextInt64(3) switch
    {
        0 => $"{random.NextInt64(100_000)}",
        1 => $"10.{random.NextInt64(256)}.{random.NextInt64(256)}.{random.NextInt64(256)}:{random.NextInt64(60_000)}",
        _ => $"blk_{random.NextInt64(long.MaxValue)}",
    }));
}
