using System.Runtime.InteropServices;
using System.Text;

namespace DataAuditor.Data.Json;

/// <summary>Follows the line and the column, in characters, through text that goes by.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonPlace()
{
    public long Line { get; set; } = 1;

    public long Column { get; private set; } = 1;

    public void Pass(ReadOnlySpan<byte> text)
    {
        var lineEnd = text.LastIndexOf((byte)'\n');
        if (lineEnd >= 0)
        {
            Line += text.Count((byte)'\n');
            Column = 1;
        }

        Column += Encoding.UTF8.GetCharCount(text[(lineEnd + 1)..]);
    }
}
