using DataAuditor.Metrics.Objects;

namespace DataAuditor.Metrics.Tests.Objects;

public sealed class PlainMentionsTests
{
    private static readonly ObjectNames Own = ObjectNames.Of(new Sample(Role.Synthetic, 0, default, SampleOrigin.None), path: null, isExact: false);

    [Theory]
    [InlineData("A bus next to two buses.", "bus bus")]
    [InlineData("Three people and a policewoman hold knives.", "person person knife")]
    [InlineData("Firemen in a fire truck at a stop-sign.", "person truck stop sign")]
    [InlineData("A hot dog, not a dog.", "hot dog dog")]
    [InlineData("Baby elephants near an adult bear.", "elephant bear")]
    [InlineData("A baby near an adult.", "person person")]
    [InlineData("A passenger plane and its passengers.", "airplane person")]
    [InlineData("The player is out at home plate, near the train tracks.", "person")]
    [InlineData("The dog's tail on a park bench.", "dog bench")]
    [InlineData("WINE GLASSES beside wineglass", "wine glass wine glass")]
    [InlineData("Geese, mice, calves and scissors.", "bird mouse cow scissors")]
    [InlineData("This is grass, tennis and glass.", "")]
    [InlineData("", "")]
    public void Are_found_by_words_phrases_and_plurals(string text, string objects) => Assert.Equal(objects, string.Join(' ', PlainMentions.In(text, Own).Select(mention => mention.Name)));

    [Fact]
    public void Say_where_they_stand() =>
        Assert.Equal([("fire hydrant", 1), ("car", 4)], PlainMentions.In("A fire hydrant by cars", Own).Select(mention => (mention.Word, mention.At)));

    [Fact]
    public void Are_not_of_the_seat_of_a_toilet() =>
        Assert.Equal(["toilet"], PlainMentions.In("A seat on a toilet", new ObjectNames("chair, seat\ntoilet", isExact: false)).Select(mention => mention.Name));

    [Theory]
    [InlineData("Dining Table", "dining table")]
    [InlineData("dogs", "dog")]
    [InlineData("tv", "tv")]
    [InlineData("aardvark", "aardvark")]
    public void Take_labels_by_the_same_words(string label, string category) => Assert.Equal(category, PlainMentions.CategoryOf(label, Own));

    [Fact]
    public void Know_all_of_COCO_s_categories()
    {
        string[] categories =
        [
            "person", "bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat", "traffic light", "fire hydrant", "stop sign", "parking meter", "bench", "bird", "cat", "dog", "horse",
            "sheep", "cow", "elephant", "bear", "zebra", "giraffe", "backpack", "umbrella", "handbag", "tie", "suitcase", "frisbee", "skis", "snowboard", "sports ball", "kite", "baseball bat",
            "baseball glove", "skateboard", "surfboard", "tennis racket", "bottle", "wine glass", "cup", "fork", "knife", "spoon", "bowl", "banana", "apple", "sandwich", "orange", "broccoli", "carrot",
            "hot dog", "pizza", "donut", "cake", "chair", "couch", "potted plant", "bed", "dining table", "toilet", "tv", "laptop", "mouse", "remote", "keyboard", "cell phone", "microwave", "oven",
            "toaster", "sink", "refrigerator", "book", "clock", "vase", "scissors", "teddy bear", "hair drier", "toothbrush",
        ];

        Assert.Equal(80, categories.Length);
        Assert.All(categories, category => Assert.Equal(category, Own.CategoryOf(category)));
        Assert.All(categories, category => Assert.Equal([category], PlainMentions.In($"One {category}.", Own).Select(mention => mention.Name)));
    }
}
