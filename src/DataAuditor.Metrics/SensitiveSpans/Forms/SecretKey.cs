namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>What a name before a colon or an equals sign says of the value after it.</summary>
/// <param name="Name">In lower case without hyphens, underscores and dots: the end of the whole name.</param>
/// <param name="IsWord">Whether it must be the whole name, or its last word.</param>
internal readonly record struct SecretKey(string Name, SensitiveType Type, bool IsWord = false);
