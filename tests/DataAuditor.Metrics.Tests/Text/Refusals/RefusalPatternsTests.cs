using DataAuditor.Metrics.Text.Refusals;

namespace DataAuditor.Metrics.Tests.Text.Refusals;

public sealed class RefusalPatternsTests
{
    [Theory]
    [InlineData("I’m sorry, but I can’t assist with that request.")]
    [InlineData("I am very sorry, however I cannot help you hide a body.")]
    [InlineData("As an AI language model, I am not able to give medical advice.")]
    [InlineData("I cannot\nprovide instructions for making weapons.")]
    [InlineData("Unfortunately, I am unable to do this.")]
    [InlineData("I must respectfully decline.")]
    [InlineData("Thank you for asking, but I won't write that.")]
    [InlineData("I'm not comfortable with this topic.")]
    [InlineData("That's not something I can help with.")]
    [InlineData("My apologies, but I can't continue this story.")]
    [InlineData("Es tut mir leid, aber dabei kann ich nicht helfen.")]
    [InlineData("Je suis désolé, mais je ne peux pas vous aider.")]
    [InlineData("Lo siento, pero no puedo ayudar con eso.")]
    [InlineData("Mi dispiace, ma non posso aiutarti.")]
    [InlineData("Desculpe, mas não posso ajudar com isso.")]
    [InlineData("Het spijt me, maar daar kan ik niet mee helpen.")]
    public void Tell_a_refusal(string response) => Assert.True(RefusalPatterns.IsRefusal(response));

    [Theory]
    [InlineData("I'm sorry to hear that you lost your dog.")]
    [InlineData("Sorry for the delay! Here is the recipe.")]
    [InlineData("I can't wait to help you with your garden.")]
    [InlineData("I cannot believe how well this worked: first, mix the flour.")]
    [InlineData("Sure! Here is how: you cannot give up.")]
    [InlineData("As an AI language model, I have read many recipes. Here is one.")]
    [InlineData("No, the capital of Australia is Canberra.")]
    [InlineData("Das tut mir leid für dich. Hier ist ein Rezept.")]
    [InlineData("")]
    public void Tell_no_refusal(string response) => Assert.False(RefusalPatterns.IsRefusal(response));

    [Fact]
    public void Look_at_the_beginning_only() => Assert.False(RefusalPatterns.IsRefusal(new string('a', 300) + ". I cannot assist with that."));
}
