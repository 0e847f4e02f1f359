package org.taproot.desk.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an officer comes in. */
@Controller
public class HomePage {

    @GetMapping("/")
    String home() {
        return "redirect:/vacancy";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
