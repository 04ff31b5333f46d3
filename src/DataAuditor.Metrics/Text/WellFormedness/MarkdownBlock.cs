namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>A fenced block of Markdown.</summary>
/// <param name="Language">The first word behind the opening fence, in lower case; empty where there is none.</param>
/// <param name="Content">Between the fences.</param>
/// <param name="Line">Of the opening fence, from 1.</param>
/// <param name="IsClosed">Whether a closing fence follows.</param>
internal sealed record MarkdownBlock(string Language, string Content, int Line, bool IsClosed);
