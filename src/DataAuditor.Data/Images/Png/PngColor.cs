namespace DataAuditor.Data.Images.Png;

/// <summary>What the values of a PNG's pixels mean, by the standard's numbers.</summary>
internal enum PngColor
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}
