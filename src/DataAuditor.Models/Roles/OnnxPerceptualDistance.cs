namespace DataAuditor.Models.Roles;

/// <summary>Two images to how far apart they look, by a model that takes both: backbone, unit length over channels and learned weights are inside it.</summary>
internal sealed class OnnxPerceptualDistance(OnnxModelOptions options) : OnnxImageModel<ImagePair, double>(options, 2)
{
    public override ImagePair Sample => new(Black, Black);

    protected override OnnxBlock[] Blocks(ImagePair input) => [Block(input.First), Block(input.Second)];

    protected override double Output(OnnxRow row, ImagePair input)
    {
        var distance = Single(row);
        return distance >= 0 ? distance : throw Model.Fault($"it yields {Number.Format(distance)}, which is no distance");
    }
}
