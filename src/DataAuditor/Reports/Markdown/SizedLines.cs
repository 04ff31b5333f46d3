using System.Text;

namespace DataAuditor.Reports.Markdown;

/// <summary>Lines up to a number of bytes; what comes after is left out and said so. Places that fold (details) are always closed.</summary>
internal sealed class SizedLines(int limit)
{
    public const string CutNote = "\n**This summary was cut because of its size;** the whole is in `report.json`.\n";

    private const int Reserve = 256;

    private readonly StringBuilder text = new();

    private int bytes;

    public bool IsCut { get; private set; }

    public void Add(string line = "")
    {
        var size = Encoding.UTF8.GetByteCount(line) + 1;
        IsCut |= bytes + size > limit - Reserve;
        if (!IsCut) Keep(line, size);
    }

    /// <param name="content">Writes the lines between the fold's ends.</param>
    public void Fold(string summary, Action content)
    {
        Add($"<details><summary>{summary}</summary>\n");
        if (IsCut) return;

        content();
        Keep("\n</details>", 12);
    }

    public override string ToString() => IsCut ? text + CutNote : text.ToString();

    private void Keep(string line, int size)
    {
        bytes += size;
        text.Append(line).Append('\n');
    }
}
