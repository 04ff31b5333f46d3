namespace DataAuditor.Models.Roles;

/// <summary>A frame and the next to what has moved where. Of models that refine their answer, <see cref="OnnxModelOptions.Output"/> names the last.</summary>
internal sealed class OnnxOpticalFlow(OnnxModelOptions options) : OnnxImageModel<ImagePair, FlowField>(options, 2)
{
    public override ImagePair Sample => new(Black, Black);

    protected override OnnxBlock[] Blocks(ImagePair input) => [WholeBlock(input.First), WholeBlock(input.Second)];

    protected override FlowField Output(OnnxRow row, ImagePair input) => row.Shape is [2, var height, var width] && height == input.First.Height && width == input.First.Width
        ? new FlowField(height, width, row.Values)
        : throw Model.Fault($"it yields [{string.Join(", ", row.Shape)}] numbers for two images, not [2, {input.First.Height}, {input.First.Width}]");
}
