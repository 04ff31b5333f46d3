using System.Buffers;
using System.Text.Json;

namespace DataAuditor.Data.Samples;

/// <summary>Turns lines of molecules into records: <c>smiles</c> up to the first blank, and <c>name</c>, what follows it. Blank lines and those that begin with # are none.</summary>
internal static class MoleculeLines
{
    private const int Capacity = 1024;

    public static IEnumerable<RowBlock> Cut(Role role, long first, SampleOrigin origin, byte[] text)
    {
        var (at, line) = (0, 0);
        while (at < text.Length)
        {
            var json = new ArrayBufferWriter<byte>();
            var (ends, lines) = (new List<int>(), new List<int>());
            using var writer = new Utf8JsonWriter(json);
            while (at < text.Length && ends.Count < Capacity)
            {
                var rest = text.AsSpan(at);
                var length = rest.IndexOf((byte)'\n') is var feed and >= 0 ? feed : rest.Length;
                var own = rest[..length].Trim(" \t\r"u8);
                (at, line) = (Math.Min(text.Length, at + length + 1), line + 1);
                if (own.IsEmpty || own[0] == '#') continue;

                Write(writer, own);
                ends.Add(json.WrittenCount);
                lines.Add(line);
            }

            if (ends.Count > 0) yield return new RowBlock(role, first, origin, json.WrittenSpan.ToArray(), [.. ends], [.. lines]);
            first += ends.Count;
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> own)
    {
        var blank = own.IndexOfAny(" \t"u8);
        writer.WriteStartObject();
        writer.WriteString("smiles"u8, blank < 0 ? own : own[..blank]);
        if (blank >= 0) writer.WriteString("name"u8, own[blank..].Trim(" \t"u8));
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
    }
}
