using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Core.Tests.Connections;

public class ConnectionSettingsTests
{
    private static readonly object s_credential = new();
    private static readonly object s_stored = new();

    private static string[] Parts =>
    [
        nameof(ConnectionSettings.AccessKey), nameof(ConnectionSettings.SecretKey), nameof(ConnectionSettings.SessionToken),
        nameof(ConnectionSettings.Credential), nameof(ConnectionSettings.ProfileName), nameof(ConnectionSettings.ProfileLocation),
        nameof(ConnectionSettings.Region), nameof(ConnectionSettings.EndpointUrl),
    ];

    private static readonly ConnectionSettings s_origin = new()
    {
        AccessKey = "ASIA",
        SecretKey = "origin",
        SessionToken = "origin",
        ProfileName = "origin",
        ProfileLocation = "/origin",
        Region = "eu-central-1",
        EndpointUrl = "https://origin.example",
        StoredCredentials = s_stored,
        StoredRegion = "eu-west-1",
    };

    [Fact]
    public void What_is_not_said_stays_as_it_was_at_the_origin() => Assert.Equal(s_origin, new ConnectionSettings().Over(s_origin));

    [Fact]
    public void A_region_that_is_said_changes_the_region_alone()
    {
        ConnectionSettings over = new ConnectionSettings { Region = "us-east-1" }.Over(s_origin);

        Assert.Equal(("us-east-1", "origin", "https://origin.example"), (over.Region, over.ProfileName, over.EndpointUrl));
        Assert.Same(s_stored, over.StoredCredentials);
    }

    [Fact]
    public void Credentials_that_are_said_replace_all_of_the_origins_and_never_mix_with_them()
    {
        ConnectionSettings over = new ConnectionSettings { AccessKey = "AKIA", SecretKey = "secret" }.Over(s_origin);

        Assert.Equal(("AKIA", "secret", null), (over.AccessKey, over.SecretKey, over.SessionToken));
        Assert.Null(over.ProfileName);
        Assert.Null(over.ProfileLocation);
        Assert.Null(over.StoredCredentials);
        Assert.Equal("eu-central-1", over.Region);
    }

    [Fact]
    public void Settings_are_equal_if_all_their_parts_are()
    {
        foreach (string one in Parts)
        {
            foreach (string other in Parts)
            {
                Assert.Equal(one == other, Saying(one).Equals(Saying(other)));
                Assert.True(one != other || Saying(one).GetHashCode() == Saying(other).GetHashCode());
            }
        }
    }

    [Fact]
    public void The_text_of_settings_shows_no_secret()
    {
        string text = new ConnectionSettings { SecretKey = "wJalrXUtnFEMI", SessionToken = "FwoGZXIvYXdz" }.ToString()!;

        Assert.DoesNotContain("wJalrXUtnFEMI", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FwoGZXIvYXdz", text, StringComparison.Ordinal);
    }

    private static ConnectionSettings Saying(string what)
    {
        return new ConnectionSettings
        {
            AccessKey = Say(nameof(ConnectionSettings.AccessKey)),
            SecretKey = Say(nameof(ConnectionSettings.SecretKey)),
            SessionToken = Say(nameof(ConnectionSettings.SessionToken)),
            Credential = what == nameof(ConnectionSettings.Credential) ? s_credential : null,
            ProfileName = Say(nameof(ConnectionSettings.ProfileName)),
            ProfileLocation = Say(nameof(ConnectionSettings.ProfileLocation)),
            Region = Say(nameof(ConnectionSettings.Region)),
            EndpointUrl = Say(nameof(ConnectionSettings.EndpointUrl)),
        };

        string? Say(string part) => part == what ? "said" : null;
    }
}
