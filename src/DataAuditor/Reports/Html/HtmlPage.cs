namespace DataAuditor.Reports.Html;

/// <summary>What stands around the content: head, shared shapes, script.</summary>
internal static class HtmlPage
{
    public static void WriteHead(HtmlWriter html, string title, Tone tone)
    {
        html.Write($"<!DOCTYPE html>");
        html.Write($"<html lang=\"en\">");
        html.Write($"<head>");
        html.Write($"<meta charset=\"utf-8\"/>");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src {PageResource.Style.Source}; script-src {PageResource.Script.Source}; base-uri 'none'; form-action 'none'\"/>");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        html.Write($"<meta name=\"color-scheme\" content=\"light dark\"/>");
        html.Write($"<meta name=\"referrer\" content=\"no-referrer\"/>");
        html.Write($"<title>{title} – data audit</title>");
        html.Verbatim($"<style>{PageResource.Style.Content}</style>\n");
        html.Write($"</head>");
        html.Write($"<body class=\"{tone.Class}\">");
        html.Write($"<a class=\"skip\" href=\"#main\">Skip to the content</a>");
        WriteShapes(html);
    }

    /// <summary>What leads from the head into the content.</summary>
    public static void WriteNavigation(HtmlWriter html, IReadOnlyList<HtmlSection> sections)
    {
        html.Write($"<nav aria-label=\"Sections\"><ul>");
        foreach (var section in sections) html.Write($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>");
        html.Write($"</ul></nav>");
        html.Write($"<main id=\"main\" tabindex=\"-1\">");
    }

    public static void WriteEnd(HtmlWriter html, ReportTool tool, string source)
    {
        html.Write($"</main>");
        html.Write($"<footer><p>{tool.Name} {tool.Version}. The same numbers, for programs, are in <code>{source}</code>.</p></footer>");
        html.Verbatim($"<script>{PageResource.Script.Content}</script>\n");
        html.Write($"</body>");
        html.Write($"</html>");
    }

    /// <summary>Shapes that the page uses again and again: a verdict's mark differs in form, not only in colour.</summary>
    private static void WriteShapes(HtmlWriter html) => html.Verbatim(
        """
        <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
        <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><rect class="hatch-line" width="2" height="5"/></pattern>
        <symbol id="i-passed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" class="ground"/><path d="M4.5 8.3 7 10.8 11.6 5.6" class="stroke"/></symbol>
        <symbol id="i-warned" viewBox="0 0 16 16"><path d="M8 .8 15.6 14.6H.4Z" class="ground"/><path d="M8 5.6V9.6M8 11.7V12.3" class="stroke"/></symbol>
        <symbol id="i-failed" viewBox="0 0 16 16"><path d="M4.7 0H11.3L16 4.7V11.3L11.3 16H4.7L0 11.3V4.7Z" class="ground"/><path d="M5.2 5.2 10.8 10.8M10.8 5.2 5.2 10.8" class="stroke"/></symbol>
        </defs>
        </svg>

        """.ReplaceLineEndings("\n"));
}
