using System.Text;

namespace DataAuditor.Metrics.Fields;

/// <summary>Reads files that an option names, and the lists that come with the program.</summary>
internal static class StreamText
{
    /// <summary>All of it, without a byte order mark; closes the stream.</summary>
    public static string ReadUtf8(this Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream) stream.CopyTo(bytes);
        var text = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return Encoding.UTF8.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
    }
}
