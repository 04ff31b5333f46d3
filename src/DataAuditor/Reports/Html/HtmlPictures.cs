using DataAuditor.Pictures;

namespace DataAuditor.Reports.Html;

/// <summary>The images behind the worst records, beside what they were held against.</summary>
internal static class HtmlPictures
{
    public static void Write(HtmlWriter html, AuditResult result)
    {
        html.Note("The worst records of each metric, scaled down. Where an image has a reference, the third picture is brighter where the two differ more.");
        foreach (var metric in result.Pictures.GroupBy(picture => picture.Metric, StringComparer.Ordinal))
        {
            html.Write($"<h3><code>{metric.Key}</code></h3><div class=\"pictures\">");
            foreach (var picture in metric) Write(html, picture);
            html.Write($"</div>");
        }
    }

    private static void Write(HtmlWriter html, PicturedRecord picture)
    {
        var record = HumanNumber.Count(picture.Record);
        html.Write($"<figure><div class=\"pair\">");
        Write(html, picture.Image, $"record {record}");
        if (picture.Reference is { } reference) Write(html, reference, $"reference of record {record}");
        if (picture.Difference is { } difference) Write(html, difference, $"difference of record {record}");
        html.Write($"</div><figcaption>record {record}: <bdi>{picture.Detail}</bdi></figcaption></figure>");
    }

    private static void Write(HtmlWriter html, Thumbnail thumbnail, string what)
    {
        html.Write($"<img loading=\"lazy\" decoding=\"async\" width=\"{thumbnail.Width}\" height=\"{thumbnail.Height}\" alt=\"{what}\"");
        html.Verbatim($" src=\"data:image/png;base64,{Convert.ToBase64String(thumbnail.Png.Span)}\"/>");
    }
}
