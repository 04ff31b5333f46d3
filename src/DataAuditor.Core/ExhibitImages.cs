namespace DataAuditor;

/// <summary>The image that speaks against the data, by its full path, and what it was held against.</summary>
public sealed record ExhibitImages(string Image, string? Reference = null);
