using System.Security.Cryptography;
using System.Text;

namespace DataAuditor.Reports.Html;

/// <summary>A style sheet or script that stands in the page, with the source expression by which the content-security policy lets it in.</summary>
internal sealed class PageResource
{
    public static readonly PageResource Style = new("report.css");

    public static readonly PageResource Script = new("report.js");

    private PageResource(string fileName)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream(typeof(PageResource), fileName)
            ?? throw new InvalidOperationException($"The resource {fileName} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Browsers hash the text after they have made every line end a line feed.
        Content = reader.ReadToEnd().ReplaceLineEndings("\n");
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))}'";
    }

    public string Content { get; }

    public string Source { get; }
}
