using System.Globalization;
using System.Text;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>A seeded JSON Lines file of 1,000,000 texts of 5 to 30 words, 113 MB of text, drawn by Zipf's law with exponent 1.07 from 50,000.</summary>
internal static class MillionTexts
{
    public const int Texts = 1_000_000;

    private const int Vocabulary = 50_000;
    private const double Exponent = 1.07;
    private const int ShortestText = 5;
    private const int LongestText = 30;

    public static string Path { get; } = System.IO.Path.Combine(MillionRows.Folder, "million-texts.jsonl");

    /// <summary>Writes it if it is not there yet; the content depends on nothing but this code.</summary>
    public static void Ensure()
    {
        if (File.Exists(Path)) return;

        Directory.CreateDirectory(MillionRows.Folder);
        var random = Xoshiro256.Keyed(20240601, "texts");
        var upTo = CumulativeWeights();
        using var file = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.NewLine = "\n";
        var line = new StringBuilder();
        for (var text = 0; text < Texts; text++)
        {
            line.Clear().Append("{\"text\": \"");
            var length = ShortestText + random.NextInt64(LongestText - ShortestText + 1);
            for (var word = 0; word < length; word++)
            {
                var drawn = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
                line.Append(CultureInfo.InvariantCulture, $"{(word == 0 ? "" : " ")}tok{(drawn < 0 ? ~drawn : drawn)}");
            }

            file.WriteLine(line.Append("\"}"));
        }
    }

    private static double[] CumulativeWeights()
    {
        var upTo = new double[Vocabulary];
        var sum = 0.0;
        for (var word = 0; word < Vocabulary; word++) upTo[word] = sum += Math.Pow(word + 1, -Exponent);
        return upTo;
    }
}
